package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.Deviation;
import org.residua.anomaly.Ensemble;
import org.residua.bundle.Member;
import org.residua.bundle.Scoring;
import org.residua.evaluate.PreparedImage;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Runs networks over many prepared images. */
final class Deviations {
    private Deviations() {}

    /**
     * What the networks make of each image, in order.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    static List<Deviation> of(
            List<Member> members, Scoring scoring, List<PreparedImage> images, Progress progress, CancelToken cancel) {
        try (Ensemble ensemble = Ensemble.of(members, scoring)) {
            List<Deviation> deviations = new ArrayList<>();
            for (PreparedImage image : images) {
                cancel.throwIfCancelled();
                deviations.add(ensemble.deviation(image.input()));
                progress.report((double) deviations.size() / images.size(), "Reconstructing");
            }
            return deviations;
        }
    }
}
