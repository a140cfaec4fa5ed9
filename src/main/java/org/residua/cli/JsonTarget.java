package org.residua.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.residua.file.WholeFile;
import picocli.CommandLine.Option;

/** The {@code --json} option: where a report goes as JSON, besides or instead of text. */
final class JsonTarget {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the result as JSON to FILE; - for standard output, instead of text.")
    private @Nullable String target;

    /** Whether standard output carries JSON, so that no text may go there. */
    boolean takesStandardOutput() {
        return "-".equals(target);
    }

    /** The file that JSON goes to; null where it goes to standard output or nowhere. */
    @Nullable
    Path file() {
        return target == null || takesStandardOutput() ? null : Path.of(target);
    }

    /** Whether JSON was asked for at all. */
    boolean isWanted() {
        return target != null;
    }

    /**
     * Writes a value where the user wants it; does nothing when not asked for.
     *
     * @throws IOException when the file cannot be written; nothing is left half-written
     */
    void write(Object value, Terminal terminal) throws IOException {
        writeText(JSON.writeValueAsString(value), terminal);
    }

    /** As {@link #write}, for JSON that is text already. */
    void writeText(String json, Terminal terminal) throws IOException {
        if (target == null) {
            return;
        }
        if (takesStandardOutput()) {
            terminal.out().println(json);
            return;
        }
        WholeFile.stream(Path.of(target), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }
}
