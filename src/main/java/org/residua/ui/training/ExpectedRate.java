package org.residua.ui.training;

import org.residua.evaluate.ConformalRate;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** What a calibration on so many normals holds, in words. */
final class ExpectedRate {
    /** The nominal rate that the words are about. */
    static final double NOMINAL = 0.05;

    private static final double COVERAGE = 0.95;

    private ExpectedRate() {}

    /** The rate to expect on further normals at {@link #NOMINAL}, with its interval. */
    static String text(int normals) {
        ConformalRate rate = ConformalRate.of(normals, NOMINAL, COVERAGE);
        if (rate.mean() == 0) {
            return Messages.text("rate.never", Numbers.fixed(normals, 0), Numbers.percent(NOMINAL));
        }
        return Messages.text(
                "rate.expected",
                Numbers.fixed(normals, 0),
                Numbers.percent(NOMINAL),
                Numbers.percent(rate.low()),
                Numbers.percent(rate.high()));
    }
}
