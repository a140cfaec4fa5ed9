package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.residua.evaluate.Label;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.ManifestWriter;
import org.residua.evaluate.Split;
import org.residua.phantom.PhantomScan;
import org.residua.phantom.PhantomSlice;
import org.residua.raster.PngFile;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * Writes a data set of phantoms with its manifest: what the models of the sample scans are trained and measured on. None
 * of its studies is one of the sample studies.
 */
public final class WritePhantomSet {
    /** Seeds below belong to the sample studies. */
    private static final long FIRST_SEED = 1_000_000;

    private static final double TRAIN = 0.5;
    private static final double CALIBRATE = 0.35;
    private static final int NORMALS_PER_LESION = 6;

    private final WritePhantoms studies;

    /** Studies of the size that {@code studies} writes. */
    public WritePhantomSet(WritePhantoms studies) {
        this.studies = studies;
    }

    /**
     * Writes {@code kind/} with a folder a study, and {@code kind.csv}, the manifest: half of the normal studies to
     * train, a third to calibrate, the rest to validate beside studies with a lesion, one for six normal ones.
     *
     * @param normals normal studies, at least 7
     * @throws IOException when a file cannot be written
     * @throws java.util.concurrent.CancellationException when stopped; what was written stays
     */
    public Path run(PhantomStudy.Kind kind, int normals, long seed, Path out, Progress progress, CancelToken cancel)
            throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT);
        int lesions = Math.max(1, normals / NORMALS_PER_LESION);
        List<ManifestRow> rows = new ArrayList<>();
        for (int i = 0; i < normals + lesions; i++) {
            cancel.throwIfCancelled();
            progress.report((double) i / (normals + lesions), "Drawing " + name + " " + (i + 1));
            boolean lesion = i >= normals;
            PhantomStudy study = new PhantomStudy(kind, i + 1, lesion, FIRST_SEED * (seed + 1) + i);
            Path folder = out.resolve(name).resolve(study.folder());
            PhantomScan scan = studies.render(study);
            Series series = studies.write(folder, study, scan);
            rows.addAll(rows(series, scan, study, lesion ? Split.VALIDATE : split(i, normals)));
        }
        Path manifest = out.resolve(name + ".csv");
        ManifestWriter.write(manifest, rows);
        progress.report(1, "Written");
        return manifest;
    }

    private static Split split(int i, int normals) {
        double share = (double) i / normals;
        return share < TRAIN ? Split.TRAIN : share < TRAIN + CALIBRATE ? Split.CALIBRATE : Split.VALIDATE;
    }

    private static List<ManifestRow> rows(Series series, PhantomScan scan, PhantomStudy study, Split split)
            throws IOException {
        List<ManifestRow> rows = new ArrayList<>();
        for (int i = 0; i < scan.slices().size(); i++) {
            Instance instance = series.slices().get(i).instance();
            Path mask = mask(instance.file(), scan, scan.slices().get(i));
            rows.add(new ManifestRow(
                    0,
                    instance.file(),
                    study.folder(),
                    study.isFilm() ? "" : study.folder(),
                    mask == null ? Label.NORMAL : Label.ABNORMAL,
                    // The other slices of a study with a lesion only help to normalise the series.
                    study.hasLesion() && mask == null ? Split.CONTEXT : split,
                    mask,
                    study.isFilm() ? null : (double) i / (scan.slices().size() - 1),
                    "",
                    "",
                    null,
                    "",
                    Map.of()));
        }
        return rows;
    }

    /** Writes the lesion of a slice as a picture beside it; null where there is none. */
    private static @org.jspecify.annotations.Nullable Path mask(Path image, PhantomScan scan, PhantomSlice slice)
            throws IOException {
        boolean[] inside = slice.mask();
        int[] argb = new int[inside.length];
        boolean any = false;
        for (int i = 0; i < argb.length; i++) {
            argb[i] = inside[i] ? 0xffffffff : 0xff000000;
            any |= inside[i];
        }
        if (!any) {
            return null;
        }
        Path file = image.resolveSibling(image.getFileName().toString().replace(".dcm", "-mask.png"));
        PngFile.write(file, scan.columns(), scan.rows(), argb);
        return file;
    }
}
