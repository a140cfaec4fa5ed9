package org.residua.ui.viewer;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts frames that were shown, over the last second. Times are in nanoseconds. */
final class FrameMeter {
    private static final long SECOND = 1_000_000_000L;
    /** Less tells nothing. */
    private static final double LEAST_SECONDS = 0.25;

    private final Deque<Long> shown = new ArrayDeque<>();
    private long start;

    void start(long nanos) {
        start = nanos;
        shown.clear();
    }

    void shown(long nanos) {
        shown.add(nanos);
    }

    /** Frames a second; 0 where too little time has passed. */
    double perSecond(long nanos) {
        while (!shown.isEmpty() && nanos - shown.peek() >= SECOND) {
            shown.poll();
        }
        double seconds = Math.min(SECOND, nanos - start) / (double) SECOND;
        return seconds < LEAST_SECONDS ? 0 : shown.size() / seconds;
    }
}
