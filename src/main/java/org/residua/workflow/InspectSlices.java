package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.residua.anomaly.Ensemble;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.SliceScorer;
import org.residua.anomaly.Stability;
import org.residua.autoencoder.InferencePlan;
import org.residua.bundle.BundleException;
import org.residua.bundle.Network;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks closer at slices of a series that was scored: what the model saw and made of them, and how stable the evidence is. */
public final class InspectSlices {
    private static final Logger LOG = LoggerFactory.getLogger(InspectSlices.class);

    private final String applicationVersion;
    private final Function<Network, InferencePlan> planOf;

    /** With the tensor library. */
    public InspectSlices(String applicationVersion) {
        this(applicationVersion, InferencePlan::of);
    }

    /** From its parts. */
    public InspectSlices(String applicationVersion, Function<Network, InferencePlan> planOf) {
        this.applicationVersion = applicationVersion;
        this.planOf = planOf;
    }

    /**
     * A slice as it was scored, with its input and its reconstruction.
     *
     * @param series what the slice was scored in
     * @throws BundleException when the networks cannot be built
     */
    public SliceResult pictures(Volume volume, int index, SeriesResult series)
            throws BundleException, SliceReadException {
        try (Ensemble ensemble = Networks.compile(series.bundle(), planOf)) {
            return pictures(scorer(series, ensemble), volume, index, series);
        }
    }

    /**
     * The same series with input and reconstruction of the slices that are flagged, as pages of a report show them. A slice
     * that cannot be read again stays without.
     *
     * @throws BundleException when the networks cannot be built
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public SeriesResult withPicturesOfFlagged(Volume volume, SeriesResult series, Progress progress, CancelToken cancel)
            throws BundleException {
        List<SliceResult> slices = new ArrayList<>();
        try (Ensemble ensemble = Networks.compile(series.bundle(), planOf)) {
            SliceScorer scorer = scorer(series, ensemble);
            for (SliceResult slice : series.slices()) {
                cancel.throwIfCancelled();
                boolean wanted = Boolean.TRUE.equals(slice.flagged()) && slice.reconstruction() == null;
                slices.add(wanted ? again(scorer, volume, slice, series) : slice);
                progress.report((double) slices.size() / series.slices().size(), "Reconstructing");
            }
        }
        return series.withSlices(slices);
    }

    private static SliceResult again(SliceScorer scorer, Volume volume, SliceResult slice, SeriesResult series) {
        try {
            SliceResult made = pictures(scorer, volume, volume.refs().indexOf(slice.ref()), series);
            return slice.withPictures(made.reconstruction(), made.input());
        } catch (SliceReadException e) {
            LOG.debug("A slice could not be read again.", e);
            return slice;
        }
    }

    private static SliceResult pictures(SliceScorer scorer, Volume volume, int index, SeriesResult series)
            throws SliceReadException {
        return scorer.score(volume.slice(index), volume.series(), series.statistics(), series.options());
    }

    /**
     * How stable the evidence of slices is, one after the other on one thread, so that whatever else is at work goes on.
     * Costs about nine times the scoring of each.
     *
     * @param indices of slices that were scored
     * @param each hears of each as soon as it is there; not of slices that cannot be read again
     * @throws BundleException when the networks cannot be built
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public void stability(
            Volume volume,
            List<Integer> indices,
            SeriesResult series,
            ObjIntConsumer<Stability> each,
            Progress progress,
            CancelToken cancel)
            throws BundleException {
        try (Ensemble ensemble = Networks.compile(series.bundle(), planOf)) {
            SliceScorer scorer = scorer(series, ensemble);
            for (int i = 0; i < indices.size(); i++) {
                cancel.throwIfCancelled();
                int index = indices.get(i);
                try {
                    each.accept(scorer.stability(volume.slice(index), series.statistics(), cancel), index);
                } catch (SliceReadException e) {
                    LOG.debug("A slice could not be read again.", e);
                }
                progress.report((i + 1.0) / indices.size(), "Slice " + (index + 1) + " of " + volume.size());
            }
        }
    }

    private SliceScorer scorer(SeriesResult series, Ensemble ensemble) {
        return new SliceScorer(series.bundle(), ensemble, applicationVersion);
    }
}
