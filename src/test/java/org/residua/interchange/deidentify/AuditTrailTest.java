package org.residua.interchange.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {
    @TempDir
    private Path folder;

    @Test
    void everyRunAddsLinesThatSayWhoExportedWhatAndWhen() throws IOException {
        Path file = folder.resolve("trail").resolve("audit.jsonl");
        AuditTrail.Exporter exporter =
                new AuditTrail.Exporter("erna", "Residua test", List.of("--retain dates"), "0123");
        for (int run = 0; run < 2; run++) {
            AuditTrail trail = AuditTrail.start(file, exporter, folder, Sample.CLOCK);
            Path out = folder.resolve("2.25.1.dcm");
            trail.add(new Deidentified(Path.of("in.dcm"), out, "", List.of("look"), List.of()));
            trail.add(Deidentified.refused(Path.of("other.dcm"), "no"));
            trail.end(1, 1);
        }
        List<String> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            var json = new ObjectMapper().readTree(line);
            events.add(json.get("event").asText());
            assertEquals("erna", json.get("user").asText());
            assertEquals("1970-01-01T00:00:00Z", json.get("time").asText());
        }
        List<String> one = List.of("started", "exported", "refused", "ended");
        assertEquals(List.of(one, one), List.of(events.subList(0, 4), events.subList(4, 8)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("keys").resolve("key.json");
        String first = IdentityKey.openOrCreate(file, Sample.CLOCK).fingerprint();
        assertEquals(first, IdentityKey.openOrCreate(file, Sample.CLOCK).fingerprint());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        for (String content : List.of("no json", "{\"format\":2,\"created\":\"\",\"secret\":\"\"}", "{}")) {
            Path other = Files.writeString(folder.resolve("other.json"), content);
            IOException refused = assertThrows(IOException.class, () -> IdentityKey.openOrCreate(other, Sample.CLOCK));
            assertTrue(refused.getMessage().contains("--mapping"), refused.getMessage());
            assertEquals(content, Files.readString(other));
        }
    }
}
