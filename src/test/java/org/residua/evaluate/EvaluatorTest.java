package org.residua.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.residua.bundle.Calibration;
import org.residua.bundle.Metadata;

class EvaluatorTest {
    private static final int SIZE = 64;
    private static final Bootstrap FEW = new Bootstrap(100, 1);

    static ManifestRow row(String patient, boolean abnormal, @Nullable Double position, String view) {
        return new ManifestRow(
                1,
                Path.of("x.png"),
                patient,
                "",
                abnormal ? Label.ABNORMAL : Label.NORMAL,
                Split.VALIDATE,
                null,
                position,
                view,
                "",
                abnormal ? patient.endsWith("0") : null,
                "",
                Map.of());
    }

    /** A disk of radius 5 at (20, 30), or nothing. */
    private static boolean[] lesion(boolean abnormal) {
        boolean[] lesion = new boolean[SIZE * SIZE];
        for (int i = 0; i < lesion.length; i++) {
            lesion[i] = abnormal && Math.hypot(i % SIZE - 20, i / SIZE - 30) <= 5;
        }
        return lesion;
    }

    private static float[] noise(Random random) {
        float[] map = new float[SIZE * SIZE];
        for (int i = 0; i < map.length; i++) {
            map[i] = random.nextFloat();
        }
        return map;
    }

    private record Set(List<EvaluatedImage> images, MethodScores good, MethodScores chance) {}

    /** Forty images; the good method lights up the lesion, the other is noise. Brightness is darkness of the abnormal. */
    private static Set set(@Nullable Double position, boolean drawn) {
        Random random = new Random(4);
        List<EvaluatedImage> images = new ArrayList<>();
        List<float[]> good = new ArrayList<>();
        List<float[]> chance = new ArrayList<>();
        double[] goodScores = new double[40];
        double[] chanceScores = new double[40];
        for (int i = 0; i < 40; i++) {
            boolean abnormal = i % 2 == 0;
            boolean[] lesion = lesion(abnormal);
            float[] map = noise(random);
            for (int p = 0; p < map.length; p++) {
                map[p] += lesion[p] ? 2 : 0;
            }
            good.add(map);
            chance.add(noise(random));
            goodScores[i] = abnormal ? 5 + random.nextDouble() : random.nextDouble();
            chanceScores[i] = random.nextDouble();
            images.add(new EvaluatedImage(
                    row("p" + i, abnormal, position, i < 20 ? "AP" : "PA"),
                    abnormal ? 1 + random.nextDouble() : 1.5 + random.nextDouble(),
                    random.nextDouble(),
                    1000 + random.nextInt(100),
                    drawn || !abnormal ? lesion : null));
        }
        return new Set(images, method(goodScores, good), method(chanceScores, chance));
    }

    private static MethodScores method(double[] scores, List<float[]> maps) {
        return new MethodScores(
                scores, Arrays.stream(scores).map(s -> s > 1 ? 0.01 : 0.5).toArray(), maps, SIZE, 1.0);
    }

    private static Evaluation evaluation(Set set) {
        return new Evaluator(set.images(), FEW, FEW).of("m", set.good(), Map.of("pca64", set.chance()));
    }

    @Test
    void aMethodThatSeparatesHasTheFiguresOfSeparation() {
        Evaluation evaluation = evaluation(set(null, true));
        assertEquals(new Evaluation.Counts(20, 20, 40), evaluation.n());
        assertEquals(new Interval(1, 1, 1), evaluation.image().get("auroc"));
        assertEquals(1, evaluation.image().get("tprAtAlpha05").value());
        assertEquals(0, evaluation.image().get("realisedFprAtAlpha05").value());
        assertEquals(0.5, evaluation.image().get("prevalence").value());
        Map<String, Interval> pixel = evaluation.pixel();
        assertNotNull(pixel);
        assertEquals(1, pixel.get("averagePrecision").value(), 1e-12);
        assertEquals(1, pixel.get("bestDice").value(), 1e-12);
        assertEquals(1, pixel.get("diceAtCalibratedThreshold").value(), 1e-12);
        assertEquals(1, pixel.get("pointing").value());
        assertEquals(0, pixel.get("realisedPixelFpr").value());
    }

    @Test
    void baselinesHaveTheirBetterDirectionAndAPairedDifference() {
        Map<String, Map<String, Interval>> baselines =
                evaluation(set(null, true)).baselines();
        Interval brightness = baselines.get("brightness").get("auroc");
        assertTrue(brightness.value() > 0.6, "darkness separates: " + brightness);
        Interval difference = baselines.get("brightness").get("difference");
        assertEquals(1 - brightness.value(), difference.value(), 1e-12);
        assertEquals(1 - brightness.high(), difference.low(), 1e-12);
        assertTrue(baselines.get("sharpness").get("auroc").value() >= 0.5);
        Interval pixel = baselines.get("pca64").get("pixelAveragePrecision");
        assertEquals(0.01, pixel.value(), 0.02);
        assertEquals(
                1 - pixel.value(),
                baselines.get("pca64").get("pixelAveragePrecisionDifference").value(),
                1e-12);
    }

    @Test
    void strataAreViewsConfirmedAndFifths() {
        Map<String, Evaluation.Stratum> strata = evaluation(set(null, true)).strata();
        assertEquals(
                java.util.Set.of(
                        "view:AP", "view:PA", "confirmed", "brightnessFifths", "sharpnessFifths", "fileSizeFifths"),
                strata.keySet());
        assertEquals(20, strata.get("view:AP").n());
        // Of the abnormal p0, p2, ..., p38 those ending in 0 are confirmed: p0, p10, p20, p30.
        assertEquals(24, strata.get("confirmed").n());
        assertEquals(1, strata.get("brightnessFifths").auroc().value());
    }

    @Test
    void withoutDrawnFindingsThereAreNoPixelFigures() {
        Evaluation evaluation = evaluation(set(null, false));
        assertNull(evaluation.pixel());
        assertFalse(evaluation.baselines().get("pca64").containsKey("pixelAveragePrecision"));
        assertTrue(EvaluationJson.tree(evaluation).get("pixel").isNull());
    }

    @Test
    void aFindingThatWasNotScoredCountsAsMissed() {
        Set set = set(null, true);
        for (float[] map : set.good().evidence()) {
            for (int y = 0; y < SIZE; y++) {
                Arrays.fill(map, y * SIZE, y * SIZE + 21, Float.NaN);
            }
        }
        Map<String, Interval> pixel = evaluation(set).pixel();
        assertNotNull(pixel);
        boolean[] lesion = lesion(true);
        double inside = 0;
        double all = 0;
        for (int i = 0; i < lesion.length; i++) {
            all += lesion[i] ? 1 : 0;
            inside += lesion[i] && i % SIZE >= 21 ? 1 : 0;
        }
        assertEquals(2 * inside / (inside + all), pixel.get("bestDice").value(), 1e-9);
    }

    @Test
    void pointingAllowsTwoPixelsAndNoMore() {
        for (int away = 0; away <= 4; away++) {
            float[] map = new float[SIZE * SIZE];
            map[30 * SIZE + 25 + away] = 1;
            List<EvaluatedImage> images = List.of(
                    new EvaluatedImage(row("a", true, null, ""), 0, 0, 0, lesion(true)),
                    new EvaluatedImage(row("b", false, null, ""), 0, 0, 0, lesion(false)));
            Evaluation evaluation = new Evaluator(images, FEW, FEW)
                    .of("m", method(new double[] {1, 0}, List.of(map, new float[SIZE * SIZE])), Map.of());
            Map<String, Interval> pixel = evaluation.pixel();
            assertNotNull(pixel);
            assertEquals(away <= 2 ? 1 : 0, pixel.get("pointing").value(), "away " + away);
        }
    }

    @Test
    void theJsonHasEachFigureWithItsIntervalBesideIt() {
        ObjectNode json = EvaluationJson.tree(evaluation(set(null, true)));
        assertEquals("m", json.get("model").asText());
        assertEquals(20, json.get("n").get("normal").asInt());
        assertEquals(1, json.get("image").get("auroc").asDouble());
        assertEquals(2, json.get("image").get("auroc95").size());
        assertEquals(2, json.get("pixel").get("bestDice95").size());
        assertEquals(20, json.get("strata").get("view:PA").get("n").asInt());
        assertTrue(json.get("baselines").get("brightness").has("difference95"));
        assertTrue(EvaluationJson.text(evaluation(set(null, true))).contains("\"realisedFprAtAlpha05\""));
    }

    @Test
    void slicesAreMatchedByTheTenthOfTheVolume() {
        List<ManifestRow> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(row("n" + i, false, 0.05, ""));
        }
        for (int i = 0; i < 4; i++) {
            rows.add(row("a" + i, true, 0.09, ""));
        }
        rows.add(row("middle", true, 0.5, ""));
        int[] matched = PositionMatch.of(rows, 0);
        assertEquals(8, matched.length);
        assertTrue(Arrays.stream(matched).noneMatch(i -> i == 14));
        assertArrayEquals(matched, PositionMatch.of(rows, 0));
        rows.add(row("nowhere", true, null, ""));
        assertEquals(16, PositionMatch.of(rows, 0).length);
    }

    @Test
    void withPositionsTheFiguresOfAllSlicesStandBesideThoseMatched() {
        Set set = set(0.3, true);
        Evaluation evaluation = evaluation(new Set(
                set.images().subList(0, 39),
                method(
                        Arrays.copyOf(set.good().scores(), 39),
                        set.good().evidence().subList(0, 39)),
                method(
                        Arrays.copyOf(set.chance().scores(), 39),
                        set.chance().evidence().subList(0, 39))));
        assertEquals(new Evaluation.Counts(19, 19, 38), evaluation.n());
        assertEquals(1, evaluation.image().get("aurocAllSlices").value());
    }

    @Test
    void fifthsHoldAFifthEachAndPairsStayWithin() {
        double[] values = new double[50];
        double[] scores = new double[50];
        List<String> patients = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            values[i] = i;
            // Within each ten the label is blind chance to the score, across them it is not.
            int ten = i / 10;
            labels.add(i % 10 < ten * 2);
            scores[i] = ten;
            patients.add("p" + i);
        }
        int[] fifths = Fifths.of(values);
        for (int part = 0; part < 5; part++) {
            int number = part;
            assertEquals(10, Arrays.stream(fifths).filter(f -> f == number).count());
        }
        Cohort cohort = new Cohort(patients, labels);
        assertEquals(0.5, Fifths.within(fifths, cohort, scores).of(cohort.once()), 1e-12);
        assertTrue(Ranking.of(cohort, scores).auroc(cohort.once()) > 0.7);
    }

    @Test
    void theCardSaysWhatWasMeasuredAndWhatWasNotBeaten() {
        Set set = set(null, true);
        Evaluation evaluation = new Evaluator(set.images(), FEW, FEW)
                .of("m", set.good(), Map.of("pca64", set.chance(), "intensityMap", set.good()));
        Metadata metadata = new Metadata(
                1,
                "m",
                "A model",
                "cae",
                List.of("MR"),
                "HEAD",
                "axial",
                64,
                "Slices of somewhere",
                "CC0",
                "abc",
                3,
                30,
                1000,
                7,
                true,
                MetadataMetrics.of(evaluation, Protocol.SPLITS),
                Metadata.INTENDED_USE,
                List.of("It is small."));
        String card = ModelCard.markdown(
                metadata, new Calibration("c1", new double[20], new double[20], 5), evaluation, Protocol.SPLITS);
        assertTrue(card.contains("RESEARCH ONLY, NOT FOR DIAGNOSIS"));
        assertTrue(card.contains("| auroc | 1.000 | 1.000 to 1.000 |"));
        assertTrue(card.contains("20 normal images of 5 patients"));
        assertTrue(card.contains("Not shown to beat, since the difference's interval reaches zero: intensity map."));
        assertTrue(card.contains("- It is small."));
        assertEquals(1, metadata.metrics().get("pixel.bestDice").value(), 1e-12);
        assertTrue(metadata.metrics().containsKey("baseline.pca64.difference"));
        assertTrue(ModelCard.markdown(
                        metadata, new Calibration("c1", new double[20], new double[20], 5), null, Protocol.SPLITS)
                .contains("nothing was measured"));
    }
}
