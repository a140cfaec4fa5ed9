package org.residua.cli;

import java.util.Map;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.Interval;

/** An evaluation for people: a line a figure, each with its 95 % interval. */
final class EvaluationText {
    private EvaluationText() {}

    static void print(Evaluation evaluation, Terminal terminal) {
        terminal.print(
                "%s: %d normal and %d abnormal images of %d patients; 95 %% intervals by patient bootstrap",
                evaluation.model(),
                evaluation.n().normal(),
                evaluation.n().abnormal(),
                evaluation.n().patients());
        print("image", evaluation.image(), terminal);
        Map<String, Interval> pixel = evaluation.pixel();
        if (pixel != null) {
            print("pixel", pixel, terminal);
        }
        evaluation
                .strata()
                .forEach((name, stratum) ->
                        print("stratum " + name + " (n " + stratum.n() + ")", "auroc", stratum.auroc(), terminal));
        evaluation.baselines().forEach((name, figures) -> print("baseline " + name, figures, terminal));
    }

    private static void print(String group, Map<String, Interval> figures, Terminal terminal) {
        figures.forEach((name, interval) -> print(group, name, interval, terminal));
    }

    private static void print(String group, String name, Interval interval, Terminal terminal) {
        if (interval.defined()) {
            terminal.print(
                    "  %-28s %-28s %.3f [%.3f, %.3f]", group, name, interval.value(), interval.low(), interval.high());
        }
    }
}
