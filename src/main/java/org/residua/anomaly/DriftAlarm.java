package org.residua.anomaly;

import java.util.Arrays;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Whether recent p-values still look as those of normals do, or as earlier ones did: a test by Kolmogorov and Smirnov.
 * A small p says that scanner, protocol or patients differ from before, not which of them, nor that anything is wrong
 * with a patient: many patients with findings lower the p-values as well. Whoever looks every day will see a watch now
 * and then by chance; hence the second, graver level.
 *
 * @param n recent values
 * @param earlier values they are held against; 0 where they are held against the uniform distribution of normals
 * @param statistic largest distance of the two distribution functions
 * @param p chance of a distance as large where nothing differs
 * @param mean of the recent values; normals have 0.5, and less says that images differ more from the normals than those
 *     of the calibration
 * @param level what to make of it
 */
public record DriftAlarm(int n, int earlier, double statistic, double p, double mean, Level level) {
    /** Fewer values than this are not tested. */
    public static final int FEWEST = 20;

    private static final double WATCH = 0.05;
    private static final double ALARM = 0.001;
    private static final int EXACT_UP_TO = 100;
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_TERMS = 100_000;

    /** What to make of a test. */
    public enum Level {
        /** Fewer than {@link #FEWEST} values. */
        TOO_FEW,
        /** p above 0.05. */
        NONE,
        /** p at most 0.05. */
        WATCH,
        /** p at most 0.001. */
        ALARM
    }

    /**
     * Recent values against the uniform distribution: exact up to a hundred values (Marsaglia, Tsang and Wang 2003),
     * beyond by Kolmogorov's limit.
     *
     * @param recent p-values of normals are uniform here: see {@link SeriesSample}
     */
    public static DriftAlarm againstNormals(double[] recent) {
        if (recent.length < FEWEST) {
            return tooFew(recent, 0);
        }
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double distance = test.kolmogorovSmirnovStatistic(new UniformRealDistribution(), recent);
        double p = recent.length <= EXACT_UP_TO
                ? 1 - test.cdf(distance, recent.length)
                : 1 - test.ksSum(Math.sqrt(recent.length) * distance, TOLERANCE, MOST_TERMS);
        return of(recent, 0, distance, p);
    }

    /** Recent values against earlier ones, by the limit of the two-sample statistic. */
    public static DriftAlarm againstEarlier(double[] earlier, double[] recent) {
        if (Math.min(earlier.length, recent.length) < FEWEST) {
            return tooFew(recent, earlier.length);
        }
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double distance = test.kolmogorovSmirnovStatistic(earlier, recent);
        double pairs = (double) earlier.length * recent.length / (earlier.length + recent.length);
        return of(
                recent,
                earlier.length,
                distance,
                1 - test.ksSum(Math.sqrt(pairs) * distance, TOLERANCE, MOST_TERMS));
    }

    private static DriftAlarm of(double[] recent, int earlier, double distance, double p) {
        double chance = Math.max(0, Math.min(1, p));
        Level level = chance <= ALARM ? Level.ALARM : chance <= WATCH ? Level.WATCH : Level.NONE;
        return new DriftAlarm(recent.length, earlier, distance, chance, mean(recent), level);
    }

    private static DriftAlarm tooFew(double[] recent, int earlier) {
        return new DriftAlarm(recent.length, earlier, Double.NaN, Double.NaN, mean(recent), Level.TOO_FEW);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** A sentence for people. */
    public String message() {
        String than = earlier == 0 ? "normals of the calibration" : earlier + " earlier series";
        return switch (level) {
            case TOO_FEW -> "Drift is not tested: " + n + " series, and " + FEWEST + " are the fewest that are tested.";
            case NONE -> String.format(java.util.Locale.ROOT, "No drift: %d series score as %s do (p %.2g).", n, than, p);
            case WATCH -> differ("Watch", than);
            case ALARM -> differ("Alarm", than);
        };
    }

    private String differ(String word, String than) {
        return String.format(
                java.util.Locale.ROOT,
                "%s: %d series score differently from %s (p %.2g, mean p-value %.2f). Check scanner, protocol and "
                        + "selection of patients; calibrate anew on local normals where they have changed.",
                word,
                n,
                than,
                p,
                mean);
    }
}
