package org.residua.ui.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.Stability;
import org.residua.bundle.BundleException;
import org.residua.bundle.ModelBundle;
import org.residua.dicom.FileTags;
import org.residua.dicom.ScanResult;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;

/**
 * What the window asks of the rest of the program.
 *
 * @param scanner finds studies in files and folders
 * @param volumes opens a series
 * @param models finds the model for a series
 * @param scorer scores a series
 * @param reporter writes the report of a scored series
 * @param tags reads the attributes of a file
 * @param work for the page of models
 * @param slices works on single slices of a series
 */
public record Services(
        Scanner scanner,
        VolumeOpener volumes,
        ModelFinder models,
        Scorer scorer,
        Reporter reporter,
        TagOpener tags,
        ModelWork work,
        SliceWork slices) {

    /** Finds studies. */
    @FunctionalInterface
    public interface Scanner {
        /** Looks at files and folders, reading headers only. */
        ScanResult scan(List<Path> paths, Progress progress, CancelToken cancel);
    }

    /** Opens a series. */
    @FunctionalInterface
    public interface VolumeOpener {
        /** The series as slices that are read on demand; reads no pixels by itself. */
        Volume volume(Series series);
    }

    /** Finds the model for a series. */
    @FunctionalInterface
    public interface ModelFinder {
        /** The best fit; null when none fits at all. */
        @Nullable
        ModelBundle bestFor(Series series);
    }

    /** Scores a series. */
    @FunctionalInterface
    public interface Scorer {
        /** As {@link org.residua.workflow.ScoreSeries} does it. */
        SeriesResult run(
                Volume volume,
                ModelBundle bundle,
                ScoreOptions options,
                Consumer<SliceResult> each,
                Progress progress,
                CancelToken cancel)
                throws BundleException;
    }

    /** Writes a report. */
    @FunctionalInterface
    public interface Reporter {
        /**
         * Writes into the folder.
         *
         * @return the files written
         */
        List<Path> write(Study study, SeriesResult result, Path folder, Progress progress, CancelToken cancel)
                throws IOException;
    }

    /** Reads attributes. */
    @FunctionalInterface
    public interface TagOpener {
        /**
         * All attributes of a file.
         *
         * @param frame whose own functional groups are wanted, 0-based
         */
        FileTags tags(Path file, int frame, CancelToken cancel) throws IOException;
    }

    /** Works on single slices of a series, as {@link org.residua.workflow.InspectSlices} does it. */
    public interface SliceWork {
        /** Scores those slices of a series that are wanted, as {@link org.residua.workflow.ScoreSeries} does it. */
        SeriesResult score(
                Volume volume,
                ModelBundle bundle,
                ScoreOptions options,
                Predicate<SliceRef> wanted,
                Consumer<SliceResult> each,
                Progress progress,
                CancelToken cancel)
                throws BundleException;

        /** A slice as it was scored, with what the model saw and what it made of it. */
        SliceResult pictures(Volume volume, int index, SeriesResult series) throws BundleException, SliceReadException;

        /** How stable the evidence of slices is; {@code each} hears of each as soon as it is there. */
        void stability(
                Volume volume,
                List<Integer> indices,
                SeriesResult series,
                ObjIntConsumer<Stability> each,
                Progress progress,
                CancelToken cancel)
                throws BundleException;
    }
}
