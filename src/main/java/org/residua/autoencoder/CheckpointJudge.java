package org.residua.autoencoder;

/** Says how good the weights are in the middle of training, for example by finding synthetic lesions. */
@FunctionalInterface
public interface CheckpointJudge {
    /** Higher is better. The plan is closed after the call. */
    double judge(InferencePlan plan);
}
