package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.Evidence;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Network;
import org.residua.bundle.Scoring;
import org.residua.evaluate.PreparedImage;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** Runs networks over many prepared images. */
final class Residuals {
    private Residuals() {}

    /**
     * The residual of each image, in order.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    static List<float[]> of(
            List<Network> networks,
            List<PreparedImage> images,
            Scoring scoring,
            Progress progress,
            CancelToken cancel) {
        List<InferencePlan> plans = new ArrayList<>();
        try {
            networks.forEach(network -> plans.add(InferencePlan.of(network)));
            List<float[]> residuals = new ArrayList<>();
            for (PreparedImage image : images) {
                cancel.throwIfCancelled();
                List<Reconstruction> reconstructions = plans.stream()
                        .map(plan -> plan.reconstruct(image.input()))
                        .toList();
                residuals.add(Evidence.residual(image.input(), reconstructions, scoring));
                progress.report((double) residuals.size() / images.size(), "Reconstructing");
            }
            return residuals;
        } finally {
            plans.forEach(InferencePlan::close);
        }
    }
}
