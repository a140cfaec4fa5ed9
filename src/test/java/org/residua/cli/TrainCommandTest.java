package org.residua.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.raster.PngFile;

class TrainCommandTest {
    private static final int SIDE = 64;

    @TempDir
    Path folder;

    private final Session session = new Session(false);

    @Test
    void aFolderIsTrainedOnAndItsManifestMakesTheSameBundleAgain() throws IOException {
        Random random = new Random(2);
        for (int patient = 0; patient < 16; patient++) {
            head("normal/p" + patient + "_0.png", random);
        }
        Path bundle = folder.resolve("brain.residua");
        int status = session.run(
                "train", "--folder", folder, "--config", "volume", "--family", "pca", "--seed", 4, "--out", bundle);
        assertEquals(ExitStatus.DONE, status, session.err());
        Path manifest = folder.resolve("brain-manifest.csv");
        assertTrue(session.err().contains(manifest + " written"), session.err());
        Path again = folder.resolve("again.residua");
        status = session.run(
                "train", "--manifest", manifest, "--config", "volume", "--family", "pca", "--seed", 4, "--out", again);
        assertEquals(ExitStatus.DONE, status, session.err());
        assertEquals(-1, Files.mismatch(bundle, again));
    }

    @Test
    void eitherAManifestOrAFolderIsNamed() {
        Path out = folder.resolve("a.residua");
        assertEquals(ExitStatus.USAGE, session.run("train", "--out", out));
        assertEquals(ExitStatus.USAGE, session.run("train", "--out", out, "--folder", folder, "--manifest", "m.csv"));
    }

    private void head(String name, Random random) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        int[] argb = new int[SIDE * SIDE];
        double wide = 20 + 4 * random.nextDouble();
        for (int i = 0; i < argb.length; i++) {
            boolean inside = Math.hypot((i % SIDE - 32) / wide, (i / SIDE - 32) / 26.0) < 1;
            int grey = inside ? 100 + random.nextInt(30) : random.nextInt(4);
            argb[i] = 0xff000000 | grey * 0x10101;
        }
        PngFile.write(file, SIDE, SIDE, argb);
    }
}
