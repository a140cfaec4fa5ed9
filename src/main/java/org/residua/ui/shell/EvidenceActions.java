package org.residua.ui.shell;

import java.util.Map;
import javafx.scene.input.KeyCode;
import org.residua.ui.viewer.Comparison;

/** What buttons and keys do about how evidence is read. */
final class EvidenceActions {
    private final ShellModel model;

    EvidenceActions(ShellModel model) {
        this.model = model;
    }

    /** Their keys. */
    Map<KeyCode, Runnable> keys() {
        Comparison comparison = comparison();
        return Map.ofEntries(
                Map.entry(KeyCode.Q, comparison::toggleSwipe),
                Map.entry(KeyCode.COMMA, () -> comparison.moveDivider(-1)),
                Map.entry(KeyCode.PERIOD, () -> comparison.moveDivider(1)),
                Map.entry(KeyCode.U, comparison::toggleFlicker),
                Map.entry(KeyCode.PAUSE, comparison::pause),
                Map.entry(KeyCode.N, comparison::turn),
                Map.entry(KeyCode.O, comparison::nextOther),
                Map.entry(KeyCode.ESCAPE, comparison::end),
                Map.entry(KeyCode.Z, () -> model.viewports().overlay().nextStyle()),
                Map.entry(KeyCode.OPEN_BRACKET, () -> flagged(-1)),
                Map.entry(KeyCode.CLOSE_BRACKET, () -> flagged(1)),
                Map.entry(KeyCode.BACK_SLASH, model::lookAtStability),
                Map.entry(KeyCode.F5, model::stopOrRetry));
    }

    private Comparison comparison() {
        return model.viewports().overlay().comparison();
    }

    private void flagged(int direction) {
        model.session().showFlagged(direction);
    }
}
