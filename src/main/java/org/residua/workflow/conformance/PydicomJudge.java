package org.residua.workflow.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.residua.task.JobExecutor;

/**
 * pydicom with the pixel handlers that are installed. Starting Python takes longer than reading most files, so one
 * process answers for all, and a new one takes its place when it fails.
 */
final class PydicomJudge implements Judge {
    private static final int MOST_LINE_BYTES = 1000;
    private static final int FIELDS = 12;

    private final String python;
    private final String version;
    private final String program;
    private final Duration deadline;
    private final JobExecutor reader = new JobExecutor("pydicom", 1);
    private volatile @Nullable Process process;

    /**
     * What a Python with pydicom does.
     *
     * @param python that has pydicom
     * @param program that answers a path on its standard input with values on its standard output
     * @param deadline of one file
     */
    PydicomJudge(String python, String version, String program, Duration deadline) {
        this.python = python;
        this.version = version;
        this.program = program;
        this.deadline = deadline;
    }

    @Override
    public String name() {
        return "pydicom";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public synchronized JudgedImage read(Path file) throws NotJudgedException {
        if (file.toString().indexOf('\n') >= 0) {
            throw new NotJudgedException("has a line end in its name");
        }
        Future<JudgedImage> answer = reader.submit(() -> ask(running(), file));
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS).checked();
        } catch (TimeoutException e) {
            stop();
            throw new NotJudgedException("takes longer than " + deadline.toSeconds() + " s");
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new NotJudgedException("was stopped");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotJudgedException why) {
                throw why;
            }
            stop();
            throw new NotJudgedException("its process ended");
        }
    }

    private Process running() throws IOException {
        Process current = process;
        if (current == null || !current.isAlive()) {
            current = new ProcessBuilder(python, "-c", program)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = current;
        }
        return current;
    }

    private static JudgedImage ask(Process process, Path file) throws IOException, NotJudgedException {
        OutputStream question = process.getOutputStream();
        question.write((file.toAbsolutePath() + "\n").getBytes(StandardCharsets.UTF_8));
        question.flush();
        InputStream in = new BufferedInputStream(process.getInputStream());
        String[] fields = line(in).split("\t", -1);
        if (fields.length < FIELDS) {
            throw new NotJudgedException(ChildProgram.gist(fields[fields.length - 1], file));
        }
        JudgedImage.Layout layout = layout(fields);
        long bytes = Long.parseLong(fields[FIELDS - 1]);
        if (bytes > Judges.MOST_BYTES) {
            process.destroyForcibly();
            throw new NotJudgedException(Judges.TOO_LARGE);
        }
        byte[] values = in.readNBytes((int) bytes);
        if (values.length < bytes) {
            throw new EOFException();
        }
        return new JudgedImage(layout, values);
    }

    private static JudgedImage.Layout layout(String[] fields) {
        return new JudgedImage.Layout(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                fields[4],
                false,
                fields[6].equals("f"),
                Integer.parseInt(fields[7]),
                Integer.parseInt(fields[8]),
                Integer.parseInt(fields[9]),
                fields[10].equals("1"));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > MOST_LINE_BYTES) {
                throw new EOFException();
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private void stop() {
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
            process = null; // it may look alive for a moment yet
        }
    }

    @Override
    public synchronized void close() {
        stop();
        reader.close();
    }
}
