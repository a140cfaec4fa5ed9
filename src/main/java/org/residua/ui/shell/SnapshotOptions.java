package org.residua.ui.shell;

import java.time.Duration;
import org.residua.anomaly.ScoreOptions;

/**
 * How a snapshot is taken.
 *
 * @param width of the window
 * @param height of the window
 * @param scale pixels of the picture per pixel of the window
 * @param scoring the rate, and whether to score what the gate refuses
 * @param patience how long to wait for the first scored series
 */
public record SnapshotOptions(int width, int height, double scale, ScoreOptions scoring, Duration patience) {
    /** The window as it opens on a large screen. */
    public static final SnapshotOptions DEFAULT =
            new SnapshotOptions(1680, 1000, 1, ScoreOptions.DEFAULT, Duration.ofMinutes(10));
}
