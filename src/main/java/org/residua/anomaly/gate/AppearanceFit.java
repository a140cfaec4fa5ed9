package org.residua.anomaly.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.gate.AppearanceBounds.Guard;
import org.residua.bundle.Appearance;
import org.residua.bundle.Appearance.Bound;
import org.residua.bundle.Appearance.Look;
import org.residua.bundle.Appearance.Part;
import org.residua.preprocess.ModelInput;

/**
 * Learns how normal inputs look. Its bounds are set on scores of normals that were held out, fold by fold; neighbours in
 * the list stay together, as they are most often of one patient.
 */
final class AppearanceFit {
    /** Fewer normals teach nothing of how others may look. */
    static final int FEWEST = 20;

    private static final int FOLDS = 5;
    private static final double LOOK_WAY = 0.5;
    private static final double PLACE_WAY = 2 / 3.0;
    /** A distance is refused from e times that of the middle normal on, as distances are logarithms. */
    private static final double LEAST_DISTANCE = 1;

    private static final Bound NONE = new Bound(Double.MAX_VALUE, Double.MAX_VALUE);

    private final double[][] normals;
    private final Map<Disguise, double[][]> disguised = new EnumMap<>(Disguise.class);
    private final float[] mean;
    private final float[] deviation;

    private AppearanceFit(List<ModelInput> inputs) {
        normals = features(inputs);
        for (Disguise disguise : Disguise.values()) {
            disguised.put(disguise, features(inputs.stream().map(disguise::of).toList()));
        }
        mean = new float[AppearanceFeatures.COUNT];
        deviation = new float[AppearanceFeatures.COUNT];
        FeatureMoments.of(normals).into(mean, deviation);
    }

    /** What there is to know; null for fewer than twenty normals. */
    static @Nullable Appearance of(List<ModelInput> normals) {
        return normals.size() < FEWEST ? null : new AppearanceFit(normals).bounded();
    }

    private static double[][] features(List<ModelInput> inputs) {
        return inputs.stream().map(AppearanceFeatures::of).toArray(double[][]::new);
    }

    private Appearance bounded() {
        List<LinearTests> tests = new ArrayList<>();
        disguised.forEach((disguise, features) ->
                tests.add(new LinearTests(disguise, standardised(normals), standardised(features), FOLDS)));
        double[][] held = new double[normals.length][];
        Map<Disguise, double[][]> heldDisguised = new EnumMap<>(Disguise.class);
        disguised.keySet().forEach(disguise -> heldDisguised.put(disguise, new double[normals.length][]));
        for (int fold = 0; fold < FOLDS; fold++) {
            Appearance without = fitted(tests, fold);
            score(without, fold, normals, held);
            for (Map.Entry<Disguise, double[][]> entry : heldDisguised.entrySet()) {
                score(without, fold, rows(entry.getKey()), entry.getValue());
            }
        }
        Appearance fitted = fitted(tests, -1);
        return with(fitted, AppearanceBounds.of(held, guards(fitted, heldDisguised)));
    }

    private double[][] rows(Disguise disguise) {
        return Objects.requireNonNull(disguised.get(disguise));
    }

    private void score(Appearance without, int fold, double[][] features, double[][] into) {
        for (int i = 0; i < features.length; i++) {
            if (foldOf(i) == fold) {
                into[i] = AppearanceScores.of(without, features[i]).values();
            }
        }
    }

    /** In the order of the scores. */
    private static List<Guard> guards(Appearance fitted, Map<Disguise, double[][]> disguised) {
        List<Guard> guards = new ArrayList<>();
        for (Look look : fitted.looks()) {
            double[][] own = Objects.requireNonNull(disguised.get(Disguise.valueOf(look.disguise())));
            guards.add(new Guard(column(own, guards.size()), LOOK_WAY, 0));
        }
        double[][] shuffled = Objects.requireNonNull(disguised.get(Disguise.SHUFFLED));
        guards.add(new Guard(new double[0], 0, LEAST_DISTANCE));
        for (AppearanceFeatures.Stretch stretch : AppearanceFeatures.STRETCHES) {
            if (stretch.components() > 0) {
                guards.add(
                        stretch.isPlaced()
                                ? new Guard(column(shuffled, guards.size()), PLACE_WAY, 0)
                                : new Guard(new double[0], 0, LEAST_DISTANCE));
            }
        }
        return guards;
    }

    private static double[] column(double[][] rows, int index) {
        return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
    }

    private int foldOf(int normal) {
        return (int) ((long) normal * FOLDS / normals.length);
    }

    private double[][] standardised(double[][] features) {
        return Arrays.stream(features)
                .map(row -> AppearanceScores.standardised(row, mean, deviation))
                .toArray(double[][]::new);
    }

    /** All but the bounds, from all folds but one. */
    private Appearance fitted(List<LinearTests> tests, int without) {
        double[][] rows = IntStream.range(0, normals.length)
                .filter(i -> foldOf(i) != without)
                .mapToObj(i -> normals[i])
                .toArray(double[][]::new);
        List<Look> looks = tests.stream()
                .map(test -> new Look(test.disguise().name(), test.weights(without), NONE))
                .toList();
        return SubspaceFit.of(rows, mean, deviation, looks, NONE);
    }

    private static Appearance with(Appearance fitted, List<Bound> bounds) {
        int at = 0;
        List<Look> looks = new ArrayList<>();
        for (Look look : fitted.looks()) {
            looks.add(new Look(look.disguise(), look.weights(), bounds.get(at++)));
        }
        Bound joint = bounds.get(at++);
        List<Part> parts = new ArrayList<>();
        for (Part part : fitted.parts()) {
            Bound residual = part.residual() == null ? null : bounds.get(at++);
            parts.add(new Part(part.name(), part.first(), part.length(), part.components(), residual));
        }
        return new Appearance(
                fitted.mean(), fitted.deviation(), looks, parts, fitted.jointMean(), fitted.jointPrecision(), joint);
    }
}
