package org.residua.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.residua.raster.PngFile;

/** A folder of made-up heads, normal ones of many patients and a few with a bright spot, each of 64 pixels. */
final class HeadPictures {
    private static final int SIZE = 64;
    private static final int ABNORMAL = 6;

    private HeadPictures() {}

    /** Writes {@code normal}, {@code abnormal} and {@code mask}; two slices a patient. */
    static Path write(Path folder, int patients) throws IOException {
        for (String name : new String[] {"normal", "abnormal", "mask"}) {
            Files.createDirectories(folder.resolve(name));
        }
        Random random = new Random(1);
        for (int patient = 0; patient < patients; patient++) {
            for (int slice = 0; slice < 2; slice++) {
                head(folder.resolve("normal/p" + patient + "_" + slice + ".png"), random, 0);
            }
        }
        for (int patient = 0; patient < ABNORMAL; patient++) {
            head(folder.resolve("abnormal/q" + patient + "_0.png"), random, 100);
            write(folder.resolve("mask/q" + patient + "_0.png"), (x, y) -> spot(x, y) > 0.4 ? 255 : 0);
        }
        return folder;
    }

    /** Takes the abnormal ones away: then nothing is measured, which takes most of the time of a small training. */
    static void withoutAbnormal(Path folder) throws IOException {
        for (int patient = 0; patient < ABNORMAL; patient++) {
            Files.delete(folder.resolve("abnormal/q" + patient + "_0.png"));
        }
    }

    private interface Picture {
        double grey(int x, int y);
    }

    private static double spot(double x, double y) {
        double far = Math.hypot(x - 23, y - 27) / 6;
        return Math.exp(-far * far);
    }

    private static void head(Path file, Random random, double bright) throws IOException {
        double wide = 22 + 3 * random.nextDouble();
        double high = 27 + 2 * random.nextDouble();
        double turn = random.nextDouble();
        write(file, (x, y) -> {
            double dx = (x - 31.5) / wide;
            double dy = (y - 31.5) / high;
            double r = Math.hypot(dx, dy);
            if (r > 1.05) {
                return 3 * random.nextDouble();
            }
            if (r > 0.93) {
                return 190;
            }
            if (r > 0.85) {
                return 30;
            }
            double folds = 14 * Math.sin(11 * dx + 3 * Math.sin(5 * dy) + turn) * Math.cos(9 * dy + 2 * dx);
            double wings = Math.abs(dx) - 0.16;
            double ventricles = -65 * Math.exp(-(wings * wings / 0.008 + dy * dy / 0.07));
            return 110 + folds * r + ventricles + bright * spot(x, y) + 3 * random.nextGaussian();
        });
    }

    private static void write(Path file, Picture picture) throws IOException {
        int[] argb = new int[SIZE * SIZE];
        for (int i = 0; i < argb.length; i++) {
            int grey = (int) Math.max(0, Math.min(255, picture.grey(i % SIZE, i / SIZE)));
            argb[i] = 0xff000000 | grey * 0x10101;
        }
        PngFile.write(file, SIZE, SIZE, argb);
    }
}
