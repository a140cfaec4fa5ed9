package org.residua.workflow;

import java.util.function.Function;
import org.residua.anomaly.Ensemble;
import org.residua.autoencoder.InferencePlan;
import org.residua.bundle.BundleException;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Network;

/** Makes a bundle's networks ready to run. */
final class Networks {
    private Networks() {}

    /**
     * All of them; the caller closes them.
     *
     * @throws BundleException when one cannot be built
     */
    static Ensemble compile(ModelBundle bundle, Function<Network, InferencePlan> planOf) throws BundleException {
        try {
            return Ensemble.of(bundle.members(), bundle.scoring(), planOf);
        } catch (IllegalArgumentException e) {
            throw new BundleException(
                    "The networks of the model " + bundle.metadata().id() + " cannot be built: " + e.getMessage()
                            + " Train it again, or use the version of Residua that wrote it.",
                    e);
        }
    }
}
