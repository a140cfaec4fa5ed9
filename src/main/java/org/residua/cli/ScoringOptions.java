package org.residua.cli;

import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that scores. */
final class ScoringOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

    @Option(
            names = "--model",
            paramLabel = "ID|FILE",
            description =
                    "The model: an id from 'residua models' or a .residua file; default the one that fits the series.")
    private @Nullable String model;

    @Option(
            names = "--alpha",
            paramLabel = "A",
            defaultValue = "0.05",
            description = "Share of normal slices that may be flagged; default ${DEFAULT-VALUE}.")
    private double alpha = 0.05;

    @Option(
            names = "--ignore-gate",
            description = "Score what the input gate refuses; results then say outside the model's domain.")
    private boolean ignoreGate;

    /** The model that was asked for; null to choose by series. */
    @Nullable
    String model() {
        return model;
    }

    /** Whether the rate was given on the command line. */
    boolean isRateAsked() {
        return mixee != null && mixee.commandLine().getParseResult().hasMatchedOption("--alpha");
    }

    ScoreOptions toScoreOptions() {
        if (!(alpha > 0 && alpha < 1)) {
            String message = "--alpha is a share above 0 and below 1, not " + alpha;
            throw mixee == null
                    ? new IllegalArgumentException(message)
                    : new ParameterException(mixee.commandLine(), message);
        }
        return new ScoreOptions(alpha, ignoreGate);
    }
}
