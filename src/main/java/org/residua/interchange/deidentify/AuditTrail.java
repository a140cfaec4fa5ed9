package org.residua.interchange.deidentify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who exported what, and when: a line of JSON for each file, only ever added to. It names the sources, so that it stays
 * with whoever exports: readable by its owner alone.
 */
public final class AuditTrail {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Object> run;
    private final Clock clock;

    private AuditTrail(Path file, Map<String, Object> run, Clock clock) {
        this.file = file;
        this.run = run;
        this.clock = clock;
    }

    /**
     * Who exports, and how.
     *
     * @param user who runs this program
     * @param program with its version
     * @param arguments of the choices made, in the user's words
     * @param key fingerprint of the key
     */
    public record Exporter(String user, String program, List<String> arguments, String key) {
        /** With a copy of the list. */
        public Exporter {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Starts a run.
     *
     * @throws IOException when the trail cannot be written; then nothing may be exported
     */
    public static AuditTrail start(Path file, Exporter exporter, Path folder, Clock clock) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("run", UUID.randomUUID().toString());
        run.put("user", exporter.user());
        AuditTrail trail = new AuditTrail(file, run, clock);
        Map<String, Object> how = new LinkedHashMap<>();
        how.put("program", exporter.program());
        how.put("arguments", exporter.arguments());
        how.put("key", exporter.key());
        how.put("folder", folder.toAbsolutePath().toString());
        trail.add("started", how);
        return trail;
    }

    /**
     * One more file.
     *
     * @throws IOException when the trail cannot be written
     */
    public void add(Deidentified result) throws IOException {
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("source", result.source().toAbsolutePath().toString());
        @Nullable Path written = result.file();
        if (written == null) {
            what.put("reason", result.reason());
        } else {
            what.put("file", written.toAbsolutePath().toString());
            what.put("warnings", result.warnings());
        }
        add(written == null ? "refused" : "exported", what);
    }

    /**
     * The end of the run.
     *
     * @throws IOException when the trail cannot be written
     */
    public void end(int exported, int refused) throws IOException {
        add("ended", Map.of("exported", exported, "refused", refused));
    }

    private void add(String event, Map<String, Object> what) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", clock.instant().toString());
        line.putAll(run);
        line.put("event", event);
        line.putAll(what);
        IdentityKey.writeForOwner(file, JSON.writeValueAsString(line));
    }
}
