package org.residua.ui.shell;

import static org.residua.ui.kit.CommandGroup.EVIDENCE;

import java.util.List;
import org.residua.ui.kit.Availability;
import org.residua.ui.kit.Command;
import org.residua.ui.viewer.Comparison;

/** What can be done about how evidence is read. */
record EvidenceActions(ShellModel model) {
    /** The commands, for a series that is shown. */
    List<Command> commands(Availability seriesShown) {
        Comparison comparison = model.viewports().overlay().comparison();
        return List.of(
                        Command.of(
                                        "evidence.style",
                                        EVIDENCE,
                                        () -> model.viewports().overlay().nextStyle())
                                .keys("Shift+C"),
                        Command.of("evidence.swipe", EVIDENCE, comparison::toggleSwipe)
                                .keys("Q"),
                        Command.of("evidence.dividerLeft", EVIDENCE, () -> comparison.moveDivider(-1))
                                .keys("Comma"),
                        Command.of("evidence.dividerRight", EVIDENCE, () -> comparison.moveDivider(1))
                                .keys("Period"),
                        Command.of("evidence.flicker", EVIDENCE, comparison::toggleFlicker)
                                .keys("Y"),
                        Command.of("evidence.pause", EVIDENCE, comparison::pause)
                                .keys("Pause"),
                        Command.of("evidence.turn", EVIDENCE, comparison::turn).keys("Shift+Y"),
                        Command.of("evidence.other", EVIDENCE, comparison::nextOther)
                                .keys("O"),
                        Command.of("evidence.end", EVIDENCE, comparison::end).keys("Esc"),
                        Command.of("evidence.previousFlagged", EVIDENCE, () -> flagged(-1))
                                .keys("Open Bracket"),
                        Command.of("evidence.nextFlagged", EVIDENCE, () -> flagged(1))
                                .keys("Close Bracket"),
                        Command.of("evidence.stability", EVIDENCE, model::lookAtStability)
                                .keys("Back Slash"),
                        Command.of("evidence.stopOrRetry", EVIDENCE, model::stopOrRetry)
                                .keys("F5"))
                .stream()
                .map(command -> command.when(seriesShown))
                .toList();
    }

    private void flagged(int direction) {
        model.session().showFlagged(direction);
    }
}
