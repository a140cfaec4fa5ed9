package org.residua.ui.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.residua.file.WholeFile;
import org.residua.ui.kit.Messages;

/** A small JSON file that is written a while after something changed, and once however often that was. */
final class KeptFile {
    /** How long a change may wait. */
    static final Duration DELAY = Duration.ofSeconds(2);

    private static final long MOST_BYTES = 4 << 20;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final @Nullable Path file;
    private final Later later;
    private final Consumer<String> problem;
    private @Nullable Supplier<JsonNode> waiting;

    /**
     * Kept there.
     *
     * @param file null to keep nothing
     * @param problem hears, for the user, what could not be read or written
     */
    KeptFile(@Nullable Path file, Later later, Consumer<String> problem) {
        this.file = file;
        this.later = later;
        this.problem = problem;
    }

    /** For messages; empty where nothing is kept. */
    String name() {
        return file == null ? "" : file.toString();
    }

    /** What stands in the file; an empty object where there is none, or none that can be read: of that a copy stays. */
    JsonNode read() {
        if (file != null && Files.exists(file)) {
            try {
                JsonNode read = Files.size(file) <= MOST_BYTES ? JSON.readTree(file.toFile()) : null;
                if (read != null && read.isObject()) {
                    return read;
                }
                putAside(file, "");
            } catch (JsonProcessingException e) {
                putAside(file, e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr()));
            } catch (IOException e) {
                problem.accept(Messages.text("kept.unreadable", name(), reason(e)));
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private void putAside(Path broken, String line) {
        Path copy = broken.resolveSibling(broken.getFileName() + ".broken");
        try {
            Files.copy(broken, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            problem.accept(Messages.text("kept.unreadable", name(), reason(e)));
            return;
        }
        problem.accept(
                line.isEmpty()
                        ? Messages.text("kept.broken", name(), copy.toString())
                        : Messages.text("kept.brokenLine", name(), copy.toString(), line));
    }

    /** Something changed: what is to be written then is asked for when it is written. */
    void changed(Supplier<JsonNode> content) {
        boolean first = waiting == null;
        waiting = content;
        if (first) {
            later.run(DELAY, this::flush);
        }
    }

    /** Writes now what waits to be written. */
    void flush() {
        Supplier<JsonNode> content = waiting;
        if (content != null) {
            write(content.get());
        }
    }

    /** Writes now. */
    void write(JsonNode content) {
        waiting = null;
        if (file == null) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            WholeFile.stream(file, out -> JSON.writeValue(out, content));
        } catch (IOException e) {
            problem.accept(Messages.text("kept.unwritable", name(), reason(e)));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
