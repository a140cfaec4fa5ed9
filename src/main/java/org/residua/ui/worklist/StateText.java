package org.residua.ui.worklist;

import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesState;

/** The state of a series in words, and the style of its dot. */
record StateText(String text, String dot) {
    static StateText of(SeriesState state, int slices) {
        String count =
                slices == 1 ? Messages.text("state.image") : Messages.text("state.slices", String.valueOf(slices));
        if (state instanceof SeriesState.Queued queued) {
            String text = queued.ahead() == 0
                    ? Messages.text("state.queued")
                    : Messages.text("state.queuedBehind", String.valueOf(queued.ahead()));
            return new StateText(text, "dot-quiet");
        }
        if (state instanceof SeriesState.Running running) {
            return new StateText(
                    Messages.text("state.running", String.valueOf(running.scored()), String.valueOf(running.of())),
                    "dot-running");
        }
        if (state instanceof SeriesState.Warned warned) {
            return new StateText(Messages.text("state.warned", warned.reason()), "dot-warning");
        }
        if (state instanceof SeriesState.Refused refused) {
            return new StateText(Messages.text("state.refused", refused.reason()), "dot-warning");
        }
        if (state instanceof SeriesState.OutsideDomain) {
            return new StateText(Messages.text("state.outside"), "dot-warning");
        }
        if (state instanceof SeriesState.NoModel) {
            return new StateText(Messages.text("state.noModel", count), "dot-quiet");
        }
        if (state instanceof SeriesState.Stopped) {
            return new StateText(Messages.text("state.stopped"), "dot-quiet");
        }
        if (state instanceof SeriesState.Failed failed) {
            return new StateText(Messages.text("state.failed", failed.reason()), "dot-danger");
        }
        return new StateText(Messages.text("state.done", count), "dot-success");
    }
}
