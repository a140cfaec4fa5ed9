package org.residua.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.residua.evaluate.SplitShares;
import org.residua.raster.PngFile;
import org.residua.task.CancelToken;
import org.residua.workflow.MakeManifest;

/** Made-up heads of 64 pixels as pictures, some with a bright disc that is drawn as their finding. */
public final class TestHeads {
    private static final int SIZE = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestHeads() {}

    private interface Picture {
        int grey(int x, int y);
    }

    /** Two slices of each normal patient, p0 and on, and one of each abnormal one, q0 and on. */
    public static void write(Path folder, int normalPatients, int abnormalPatients) throws IOException {
        write(folder, "", normalPatients, abnormalPatients);
    }

    /** The same with patients whose names begin otherwise. */
    public static void write(Path folder, String prefix, int normalPatients, int abnormalPatients) throws IOException {
        for (String part : new String[] {"normal", "abnormal", "mask"}) {
            Files.createDirectories(folder.resolve(part));
        }
        Random random = new Random(1);
        for (int patient = 0; patient < normalPatients; patient++) {
            for (int slice = 0; slice < 2; slice++) {
                head(folder.resolve("normal/" + prefix + "p" + patient + "_" + slice + ".png"), random, false);
            }
        }
        for (int patient = 0; patient < abnormalPatients; patient++) {
            String name = prefix + "q" + patient + "_0.png";
            head(folder.resolve("abnormal/" + name), random, true);
            picture(folder.resolve("mask/" + name), (x, y) -> lesion(x, y) ? 255 : 0);
        }
    }

    private static boolean lesion(int x, int y) {
        return Math.hypot(x - 24, y - 30) < 5;
    }

    private static void head(Path file, Random random, boolean abnormal) throws IOException {
        double wide = 22 + 3 * random.nextDouble();
        double phase = random.nextDouble();
        picture(file, (x, y) -> {
            boolean inside = Math.hypot((x - 32) / wide, (y - 32) / 26.0) < 1;
            double tissue = 100 + 25 * Math.sin(x / 5.0 + phase) + 6 * random.nextGaussian();
            return inside ? (int) (tissue + (abnormal && lesion(x, y) ? 90 : 0)) : (int) (4 * random.nextDouble());
        });
    }

    private static void picture(Path file, Picture picture) throws IOException {
        int[] argb = new int[SIZE * SIZE];
        for (int i = 0; i < argb.length; i++) {
            int grey = Math.max(0, Math.min(255, picture.grey(i % SIZE, i / SIZE)));
            argb[i] = 0xff000000 | grey * 0x10101;
        }
        PngFile.write(file, SIZE, SIZE, argb);
    }

    /** A manifest of a folder of heads, beside them. */
    public static Path manifest(Path folder, SplitShares shares) throws IOException {
        Path manifest = folder.resolve("manifest.csv");
        new MakeManifest(TestDicom.open())
                .run(new MakeManifest.Request(folder, shares, 3, manifest), new CancelToken());
        return manifest;
    }

    /**
     * A recipe for heads, in a file of its name.
     *
     * @param networks JSON of its networks
     */
    public static Path recipe(Path folder, String id, int folds, String networks) throws IOException {
        try (InputStream in = TestHeads.class.getResourceAsStream("/org/residua/recipes/volume.json")) {
            ObjectNode tree = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
            tree.put("id", id).put("folds", folds).put("pixelStatistics", true);
            tree.set("networks", JSON.readTree(networks));
            return Files.write(folder.resolve(id + ".json"), JSON.writeValueAsBytes(tree));
        }
    }
}
