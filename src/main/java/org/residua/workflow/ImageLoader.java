package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.evaluate.Duplicates;
import org.residua.evaluate.GridLesion;
import org.residua.evaluate.Manifest;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.TrivialScores;
import org.residua.preprocess.GridImage;
import org.residua.preprocess.ModelInput;
import org.residua.preprocess.Preprocessing;
import org.residua.preprocess.Preprocessor;
import org.residua.preprocess.SeriesStatistics;
import org.residua.preprocess.SeriesStatisticsCollector;
import org.residua.raster.RasterMask;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

/** Brings the images of a manifest onto a model's grid, series normalised whole, as in use. */
final class ImageLoader {
    private static final long BYTES_A_PIXEL = 6;

    private final Manifest manifest;
    private final Preprocessing recipe;
    private final DataSetSource source;
    private final Duplicates duplicates = new Duplicates();
    private final Map<String, SeriesStatistics> statistics = new HashMap<>();

    ImageLoader(Manifest manifest, Preprocessing recipe, DataSetSource source) {
        this.manifest = manifest;
        this.recipe = recipe;
        this.source = source;
    }

    /**
     * Reads these rows of the manifest, in order.
     *
     * @throws SliceReadException when an image or mask cannot be read, or there are more than memory holds
     * @throws java.util.concurrent.CancellationException when stopped
     */
    List<PreparedImage> load(List<ManifestRow> rows, Progress progress, CancelToken cancel) throws SliceReadException {
        long bytes = rows.size() * BYTES_A_PIXEL * recipe.gridSize() * recipe.gridSize();
        if (bytes > Runtime.getRuntime().maxMemory() / 2) {
            throw new SliceReadException(manifest.file() + " lists " + rows.size() + " images for one step, which take "
                    + (bytes >> 20) + " MiB. Give Java twice that with -Xmx, or list fewer.");
        }
        List<PreparedImage> images = new ArrayList<>();
        for (ManifestRow row : rows) {
            cancel.throwIfCancelled();
            images.add(load(row));
            progress.report((double) images.size() / rows.size(), "Reading images");
        }
        return images;
    }

    private PreparedImage load(ManifestRow row) throws SliceReadException {
        Slice slice = grey(row);
        ModelInput input = Preprocessor.prepare(slice, recipe, statisticsOf(row));
        GridImage plain = GridImage.of(slice, recipe.gridSize());
        requireOneSplit(row, plain);
        return new PreparedImage(
                row,
                input,
                TrivialScores.brightness(plain, input.foreground()),
                TrivialScores.sharpness(plain, input.foreground()),
                bytes(row.path()),
                lesion(row, slice, input));
    }

    private void requireOneSplit(ManifestRow row, GridImage plain) throws SliceReadException {
        ManifestRow same = duplicates.inOtherSplit(row, plain.values());
        if (same != null) {
            throw new SliceReadException(row.path() + " (" + row.split().text() + ") has the same pixels as "
                    + same.path() + " (" + same.split().text() + "). Take one of them out of " + manifest.file()
                    + ": what was learnt from may not be judged on.");
        }
    }

    private static long bytes(Path file) throws SliceReadException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new SliceReadException(file + " cannot be opened. Check that it is there and may be read.", e);
        }
    }

    private Slice grey(ManifestRow row) throws SliceReadException {
        Slice slice = source.read(row.path(), row.frame());
        if (!slice.frame().isGrey()) {
            throw new SliceReadException(row.path() + " is a colour image, which no model takes. Leave it out.");
        }
        return slice;
    }

    private SeriesStatistics statisticsOf(ManifestRow row) throws SliceReadException {
        if (row.series().isEmpty() || !SeriesStatisticsCollector.isNeededBy(recipe)) {
            return SeriesStatistics.NONE;
        }
        String key = row.patient() + "\n" + row.series();
        SeriesStatistics known = statistics.get(key);
        if (known == null) {
            SeriesStatisticsCollector collector = new SeriesStatisticsCollector(recipe);
            for (ManifestRow other : manifest.rows()) {
                if (other.patient().equals(row.patient()) && other.series().equals(row.series())) {
                    collector.add(grey(other));
                }
            }
            known = collector.statistics();
            statistics.put(key, known);
        }
        return known;
    }

    private static boolean @Nullable [] lesion(ManifestRow row, Slice slice, ModelInput input)
            throws SliceReadException {
        Path file = row.mask();
        if (file == null) {
            return row.abnormal() ? null : new boolean[input.values().length];
        }
        RasterMask mask = RasterMask.read(file);
        if (mask.width() != slice.geometry().columns()
                || mask.height() != slice.geometry().rows()) {
            throw new SliceReadException("The mask " + file + " is " + mask.width() + " x " + mask.height()
                    + " pixels, its image is not. Draw it on the image's own grid.");
        }
        return GridLesion.onGrid(mask.inside(), mask.width(), mask.height(), input.mapping(), input.size());
    }
}
