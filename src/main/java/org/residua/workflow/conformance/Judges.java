package org.residua.workflow.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The judges that are installed on this machine. */
record Judges(List<Judge> all) implements AutoCloseable {
    static final int MOST_BYTES = 1 << 29;
    static final String TOO_LARGE = "more than 512 MiB of pixels";

    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3", "python");

    /**
     * Looks for them by their names on the PATH.
     *
     * @param deadline of one file, for each program that a judge runs
     */
    static Judges installed(Duration deadline) {
        ChildProgram program = new ChildProgram(deadline);
        List<Judge> all = new ArrayList<>();
        pydicom(program).ifPresent(all::add);
        String dcmtk = program.version("dcmdjpeg", "--version");
        if (dcmtk != null) {
            all.add(new DcmtkJudge(program, dcmtk));
        }
        String gdcm = program.version("gdcmconv", "--version");
        if (gdcm != null) {
            all.add(new GdcmJudge(program, gdcm));
        }
        return new Judges(List.copyOf(all));
    }

    private static Optional<Judge> pydicom(ChildProgram program) {
        for (String python : PYTHONS) {
            String version = program.version(python, "-c", "import pydicom, numpy; print(pydicom.__version__)");
            if (version != null) {
                return Optional.of(new PydicomJudge(python, version, script(), program.deadline()));
            }
        }
        return Optional.empty();
    }

    /** One of them; empty where it is not installed. */
    Judges only(String name) {
        return new Judges(
                all.stream().filter(judge -> judge.name().equals(name)).toList());
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Judges.class.getResourceAsStream("stored_values.py"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bytes of what a judge has written. */
    static byte[] bytes(Path file) throws IOException, NotJudgedException {
        if (Files.size(file) > MOST_BYTES) {
            throw new NotJudgedException(TOO_LARGE);
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {
        all.forEach(Judge::close);
    }
}
