package org.residua.ui.kit;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/** Beats with the frames of the screen. */
public final class FxTicker implements Ticker {
    private @Nullable AnimationTimer timer;

    @Override
    public void start(LongConsumer pulse) {
        stop();
        AnimationTimer started = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse.accept(now);
            }
        };
        timer = started;
        started.start();
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.stop();
            timer = null;
        }
    }
}
