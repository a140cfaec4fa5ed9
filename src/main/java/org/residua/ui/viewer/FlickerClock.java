package org.residua.ui.viewer;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Gives the turns of a flicker that come by themselves: two a second, fewer than the three that WCAG 2.3.1 allows. */
final class FlickerClock {
    private static final Duration TURN = Duration.millis(500);

    private final Timeline timeline;

    private FlickerClock(Comparison comparison) {
        timeline = new Timeline(new KeyFrame(TURN, event -> comparison.tick()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /** From now on, as long as the comparison is there. */
    static void drive(Comparison comparison) {
        FlickerClock clock = new FlickerClock(comparison);
        comparison.automaticProperty().addListener((observed, before, now) -> clock.run(now));
        clock.run(comparison.automaticProperty().get());
    }

    private void run(boolean running) {
        if (running) {
            timeline.playFromStart();
        } else {
            timeline.stop();
        }
    }
}
