package org.residua.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.TextureDescriptor;
import org.residua.bundle.Architecture;
import org.residua.bundle.Calibration;
import org.residua.bundle.Comparison;
import org.residua.bundle.DescriptorBank;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.GateReference;
import org.residua.bundle.Member;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Network;
import org.residua.bundle.PixelStatistics;
import org.residua.bundle.ScoreParts;
import org.residua.bundle.Scoring;
import org.residua.bundle.Tensor;
import org.residua.preprocess.Preprocessing;

/** Small bundles made by hand: two networks that do nothing by themselves, and 99 normals that score 0.00 to 0.49. */
public final class TestBundles {
    private static final Scoring SCORING = Scoring.ofForeground(0.01, 1);
    private static final Scoring COMPARING =
            new Scoring(Scoring.Fusion.GEOMETRIC_MEAN, 1.5, 1, Scoring.Region.PRIOR, 1, Scoring.Texture.NEAREST);

    private TestBundles() {}

    /** A head MR model that knows FLAIR. */
    public static ModelBundle brain() {
        return of(
                "brain-flair",
                Preprocessing.headMr(64),
                new GateReference(List.of("MR"), List.of("HEAD", "BRAIN"), List.of("flair"), Map.of()),
                null,
                null,
                null);
    }

    /** A chest film model with pixel statistics and a prior. */
    public static ModelBundle chest() {
        float[] mean = new float[64 * 64];
        float[] deviation = new float[64 * 64];
        boolean[] prior = new boolean[64 * 64];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = i / 1e4f;
            deviation[i] = 0.1f + i / 1e5f;
            prior[i] = i % 3 == 0;
        }
        GateReference.Range range = new GateReference.Range(-1, 0, 1.0 / 3, Double.POSITIVE_INFINITY);
        return of(
                "chest-film",
                Preprocessing.chestFilm(64),
                new GateReference(
                        List.of("CR", "DX"),
                        List.of("CHEST"),
                        List.of(),
                        List.of(),
                        Map.of("mean", range),
                        new float[] {0.25f, 1e-7f}),
                new PixelStatistics(64, mean, deviation, 0.03f),
                prior,
                textures());
    }

    /** The bundle with another calibration. */
    public static ModelBundle calibrated(ModelBundle b, Calibration calibration) {
        return b.withCalibration(calibration, b.evidenceQuantiles());
    }

    private static ModelBundle of(
            String id,
            Preprocessing recipe,
            GateReference gate,
            @Nullable PixelStatistics pixels,
            boolean @Nullable [] prior,
            @Nullable DescriptorBank bank) {
        double[] scores = new double[99];
        Arrays.setAll(scores, i -> i / 200.0);
        EvidenceQuantiles quantiles =
                new EvidenceQuantiles(new float[] {0, 0.5f, 1}, new double[] {1, 0.01, 1e-5 / 3}, 1_000_000);
        return new ModelBundle(
                metadata(id, gate),
                recipe,
                List.of(member(1), bank == null ? member(2) : textured(2, bank)),
                bank == null ? SCORING : COMPARING,
                pixels,
                prior,
                bank == null ? null : new ScoreParts(new ScoreParts.Standard(0.5, 2), new ScoreParts.Standard(-1, 0.1)),
                gate,
                quantiles,
                new Calibration("calibration of " + id, scores, scores, 25),
                "# " + id + "\n\nFür Forschung, research only.\n",
                "");
    }

    private static DescriptorBank textures() {
        int length = TextureDescriptor.LENGTH;
        float[] deviation = new float[length];
        Arrays.fill(deviation, 0.5f);
        float[] values = new float[3 * length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 - 3;
        }
        return new DescriptorBank(new float[length], deviation, values);
    }

    private static Member member(int seed) {
        return new Member(network(seed), seed - 1, List.of(new Comparison(Scoring.Residual.ABSOLUTE, 1, 1)), null);
    }

    private static Member textured(int seed, DescriptorBank bank) {
        return new Member(
                network(seed),
                seed - 1,
                List.of(
                        new Comparison(Scoring.Residual.GRADIENT, 3, seed / 7f),
                        new Comparison(Scoring.Residual.ABSOLUTE, 1, 2)),
                bank);
    }

    private static Network network(int seed) {
        float[] values = new float[6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(seed + i);
        }
        return new Network(
                new Architecture("test", Map.of("gridSize", 64, "latent", seed)),
                Map.of(
                        "dense.weight",
                        new Tensor(new int[] {2, 3}, values),
                        "dense.bias",
                        new Tensor(new int[] {2}, new float[] {seed, -1e-30f})));
    }

    private static Metadata metadata(String id, GateReference gate) {
        return new Metadata(
                Metadata.FORMAT_VERSION,
                id,
                "Title of " + id,
                "cae",
                gate.modalities(),
                gate.bodyParts().get(0),
                "axial",
                64,
                "made by hand",
                "CC0",
                "00",
                10,
                100,
                1000,
                7,
                true,
                Map.of("auroc", new Metadata.Metric(0.8, 0.7, 0.9, "validation")),
                Metadata.INTENDED_USE,
                List.of("Knows nothing."));
    }
}
