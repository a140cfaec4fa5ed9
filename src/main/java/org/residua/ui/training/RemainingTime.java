package org.residua.ui.training;

import java.util.OptionalDouble;

/** How long work will still take, from how fast it went of late. */
final class RemainingTime {
    /** The share of the newest speed in the average. */
    private static final double NEWEST = 0.2;

    private static final double LEAST_SECONDS_BETWEEN = 0.5;
    private static final int STEPS_TO_TRUST = 3;

    private double lastSeconds = Double.NaN;
    private double lastDone;
    private double secondsPerUnit = Double.NaN;
    private int steps;

    /** Hears that so much of the work was done at this time, in seconds from any start. */
    void heard(double seconds, double done) {
        if (Double.isNaN(lastSeconds) || done < lastDone) {
            lastSeconds = seconds;
            lastDone = done;
            return;
        }
        double passed = seconds - lastSeconds;
        double gained = done - lastDone;
        if (passed < LEAST_SECONDS_BETWEEN || gained <= 0) {
            return;
        }
        double speed = passed / gained;
        secondsPerUnit = Double.isNaN(secondsPerUnit) ? speed : secondsPerUnit + NEWEST * (speed - secondsPerUnit);
        lastSeconds = seconds;
        lastDone = done;
        steps++;
    }

    /** Seconds until all of it is done; empty while nothing can be said. */
    OptionalDouble seconds(double all) {
        return steps < STEPS_TO_TRUST
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, (all - lastDone) * secondsPerUnit));
    }

    /** Seconds that one unit takes; empty while nothing can be said. */
    OptionalDouble secondsPerUnit() {
        return steps < STEPS_TO_TRUST ? OptionalDouble.empty() : OptionalDouble.of(secondsPerUnit);
    }
}
