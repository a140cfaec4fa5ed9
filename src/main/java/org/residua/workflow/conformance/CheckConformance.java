package org.residua.workflow.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.study.Instance;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;
import org.residua.task.Progress;
import org.residua.volume.Frame;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.workflow.OpenStudy;
import org.residua.workflow.conformance.Opinion.Agreement;

/** Compares the stored values of every file in a folder with those that the judges on this machine read. */
public final class CheckConformance {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final OpenStudy open;
    private final DicomPixels pixels;
    private final Supplier<Judges> installed;

    /** With the public way of reading that is judged, by all judges that are installed. */
    public CheckConformance(OpenStudy open, DicomPixels pixels) {
        this(open, pixels, () -> Judges.installed(DEADLINE));
    }

    /** By certain judges. */
    CheckConformance(OpenStudy open, DicomPixels pixels, Supplier<Judges> installed) {
        this.open = open;
        this.pixels = pixels;
        this.installed = installed;
    }

    /**
     * Checks every file below a folder. What judges decode goes through temporary files that only their owner can read;
     * they are gone when this returns.
     *
     * @param mostFrames of a file that are compared
     * @throws IOException when the folder cannot be listed
     * @throws CancellationException when stopped
     */
    public ConformanceTable run(Path folder, int mostFrames, Progress progress, CancelToken cancel) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<FileConformance> rows = new ArrayList<>();
        try (Judges judges = installed.get();
                JobExecutor executor =
                        new JobExecutor("judges", Math.max(1, judges.all().size()))) {
            for (Path file : files) {
                progress.report(
                        (double) rows.size() / files.size(), "Comparing " + rows.size() + " of " + files.size());
                cancel.throwIfCancelled();
                String name = folder.relativize(file).toString().replace('\\', '/');
                rows.add(new OneFile(file, mostFrames, ask(judges, executor, file)).row(name));
            }
            return new ConformanceTable(
                    judges.all().stream()
                            .map(judge -> new ConformanceTable.Installed(judge.name(), judge.version()))
                            .toList(),
                    mostFrames,
                    rows);
        }
    }

    private static Map<String, Object> ask(Judges judges, JobExecutor executor, Path file) {
        Map<String, Future<JudgedImage>> asked = new LinkedHashMap<>();
        for (Judge judge : judges.all()) {
            asked.put(judge.name(), executor.submit(() -> judge.read(file)));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        asked.forEach((name, future) -> answers.put(name, answer(future)));
        return answers;
    }

    /** The image, or why there is none. */
    private static Object answer(Future<JudgedImage> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return e.getCause() instanceof NotJudgedException why ? String.valueOf(why.getMessage()) : "failed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Stopped on request.");
        }
    }

    /** One file, with what the judges answered. */
    private final class OneFile {
        private final Path file;
        private final int mostFrames;
        private final Map<String, Object> answers;

        OneFile(Path file, int mostFrames, Map<String, Object> answers) {
            this.file = file;
            this.mostFrames = mostFrames;
            this.answers = answers;
        }

        FileConformance row(String name) {
            FileVerdict verdict = verdict();
            try {
                Slice first = pixels.read(file, 0);
                return new FileConformance(name, verdict.transferSyntax(), false, shape(first), "", compare(first));
            } catch (SliceReadException e) {
                String message = String.valueOf(e.getMessage()).replace(file + ": ", "");
                boolean object = verdict.verdict() == Verdict.OBJECT;
                return new FileConformance(
                        name, verdict.transferSyntax(), object, "", object ? verdict.reason() : message, unread());
            }
        }

        private FileVerdict verdict() {
            return open.run(List.of(file), Progress.none(), new CancelToken()).files().stream()
                    .filter(found -> found.path().equals(file))
                    .findFirst()
                    .orElseThrow();
        }

        private List<Opinion> compare(Slice first) throws SliceReadException {
            Instance instance = first.ref().instance();
            double bound =
                    LossyBound.of(instance.transferSyntaxUid(), first.frame().samplesPerPixel());
            Map<String, Comparison> comparisons = new LinkedHashMap<>();
            answers.forEach((name, answer) -> {
                if (answer instanceof JudgedImage image) {
                    comparisons.put(name, new Comparison(name, image, bound));
                }
            });
            for (int frame = 0; frame < Math.min(mostFrames, instance.frames()); frame++) {
                Frame ours =
                        frame == 0 ? first.frame() : pixels.read(file, frame).frame();
                for (Comparison comparison : comparisons.values()) {
                    comparison.add(frame, ours);
                }
            }
            return answers.entrySet().stream()
                    .map(entry -> comparisons.containsKey(entry.getKey())
                            ? comparisons.get(entry.getKey()).opinion()
                            : Opinion.unreadable(
                                    entry.getKey(), entry.getValue().toString()))
                    .toList();
        }

        private List<Opinion> unread() {
            return answers.entrySet().stream()
                    .map(entry -> entry.getValue() instanceof JudgedImage
                            ? new Opinion(entry.getKey(), Agreement.ONLY_THE_JUDGE, 0, 0, "")
                            : Opinion.unreadable(
                                    entry.getKey(), entry.getValue().toString()))
                    .toList();
        }
    }

    private static String shape(Slice slice) {
        Instance instance = slice.ref().instance();
        Frame frame = slice.frame();
        return frame.columns() + " x " + frame.rows() + (frame.samplesPerPixel() == 3 ? " x 3" : "")
                + (instance.frames() > 1 ? " x " + instance.frames() + " frames" : "") + ", " + kind(frame.samples());
    }

    private static String kind(Samples samples) {
        if (samples instanceof Samples.OfByte bytes) {
            return bytes.signed() ? "int8" : "uint8";
        } else if (samples instanceof Samples.OfShort shorts) {
            return shorts.signed() ? "int16" : "uint16";
        } else if (samples instanceof Samples.OfInt ints) {
            return ints.signed() ? "int32" : "uint32";
        }
        return samples instanceof Samples.OfFloat ? "float" : "double";
    }
}
