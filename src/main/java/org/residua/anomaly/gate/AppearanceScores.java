package org.residua.anomaly.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.Appearance;
import org.residua.bundle.Appearance.Bound;
import org.residua.bundle.Appearance.Look;
import org.residua.bundle.Appearance.Part;

/** Holds features against what a gate has learnt of normals: one score a test, the higher the less normal. */
final class AppearanceScores {
    /** Standardised features are held within this, so that one of them alone decides nothing. */
    private static final double FARTHEST = 6;

    private static final double SMALLEST = 1e-12;

    private final Appearance appearance;
    private final double[] values;

    private AppearanceScores(Appearance appearance, double[] values) {
        this.appearance = appearance;
        this.values = values;
    }

    static AppearanceScores of(Appearance appearance, double[] features) {
        List<Double> values = new ArrayList<>();
        double[] standardised = standardised(features, appearance.mean(), appearance.deviation());
        for (Look look : appearance.looks()) {
            values.add(linear(look.weights(), standardised));
        }
        values.add(0.0);
        double[] coordinates = new double[appearance.jointMean().length];
        int at = 0;
        for (Part part : appearance.parts()) {
            double[] centred = centred(part, appearance.mean(), features);
            double[] own = coordinates(part, centred);
            System.arraycopy(own, 0, coordinates, at, own.length);
            at += own.length;
            if (part.residual() != null) {
                values.add(residual(centred, own));
            }
        }
        values.set(appearance.looks().size(), joint(appearance, coordinates));
        return new AppearanceScores(
                appearance, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The looks in their order, the joint distance, and the residuals of those parts that have one. */
    double[] values() {
        return values;
    }

    /** What is wrong beyond the bounds that refuse, or that warn; distances speak first, as looks are told of normals. */
    List<String> reasons(boolean refused) {
        List<String> reasons = new ArrayList<>();
        int at = appearance.looks().size();
        add(
                reasons,
                appearance.joint(),
                values[at++],
                "its appearance as a whole is far from the training set",
                refused);
        for (Part part : appearance.parts()) {
            Bound bound = part.residual();
            if (bound != null) {
                add(reasons, bound, values[at++], "its " + part.name() + " is far from the training set", refused);
            }
        }
        if (reasons.isEmpty()) {
            looks(reasons, refused);
        }
        return reasons;
    }

    /** Of several looks, the one that is farthest beyond its bound. */
    private void looks(List<String> reasons, boolean refused) {
        double farthest = 0;
        @Nullable String phrase = null;
        for (int i = 0; i < appearance.looks().size(); i++) {
            Look look = appearance.looks().get(i);
            double beyond = values[i] - bound(look.bound(), refused);
            if (beyond > farthest) {
                farthest = beyond;
                phrase = phrase(look.disguise());
            }
        }
        if (phrase != null) {
            reasons.add(phrase);
        }
    }

    /** Bundles of later versions may know other disguises. */
    private static String phrase(String disguise) {
        for (Disguise known : Disguise.values()) {
            if (known.name().equals(disguise)) {
                return known.phrase;
            }
        }
        return "it looks unlike the training set";
    }

    private static void add(List<String> reasons, Bound bound, double value, String reason, boolean refused) {
        if (value > bound(bound, refused)) {
            reasons.add(reason);
        }
    }

    private static double bound(Bound bound, boolean refused) {
        return refused ? bound.refuseAbove() : bound.warnAbove();
    }

    static double[] standardised(double[] features, float[] mean, float[] deviation) {
        double[] standardised = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            double value = (features[i] - mean[i]) / deviation[i];
            standardised[i] = Math.max(-FARTHEST, Math.min(FARTHEST, value));
        }
        return standardised;
    }

    static double linear(float[] weights, double[] standardised) {
        double sum = weights[standardised.length];
        for (int i = 0; i < standardised.length; i++) {
            sum += weights[i] * standardised[i];
        }
        return sum;
    }

    static double[] centred(Part part, float[] mean, double[] features) {
        double[] centred = new double[part.length()];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = features[part.first() + i] - mean[part.first() + i];
        }
        return centred;
    }

    /** Where features lie in the subspace of a part. */
    static double[] coordinates(Part part, double[] centred) {
        if (part.components().length == 0) {
            return centred;
        }
        double[] coordinates = new double[part.components().length];
        for (int c = 0; c < coordinates.length; c++) {
            for (int i = 0; i < centred.length; i++) {
                coordinates[c] += part.components()[c][i] * centred[i];
            }
        }
        return coordinates;
    }

    /** Logarithm of how far features are off the subspace, as the directions are orthonormal. */
    private static double residual(double[] centred, double[] coordinates) {
        return Math.log(Math.max(SMALLEST, squares(centred) - squares(coordinates))) / 2;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** Logarithm of Mahalanobis' distance in all subspaces. */
    private static double joint(Appearance appearance, double[] coordinates) {
        double sum = 0;
        for (int i = 0; i < coordinates.length; i++) {
            double row = 0;
            for (int j = 0; j < coordinates.length; j++) {
                row += appearance.jointPrecision()[i][j]
                        * (coordinates[j] - appearance.jointMean()[j]);
            }
            sum += row * (coordinates[i] - appearance.jointMean()[i]);
        }
        return Math.log(Math.max(SMALLEST, sum)) / 2;
    }
}
