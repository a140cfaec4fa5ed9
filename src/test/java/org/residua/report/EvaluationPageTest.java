package org.residua.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.RarityColour;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Bootstrap;
import org.residua.evaluate.EvaluatedImage;
import org.residua.evaluate.EvaluationCurves;
import org.residua.evaluate.Evaluator;
import org.residua.evaluate.Label;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.MethodScores;
import org.residua.evaluate.PreparedImage;
import org.residua.evaluate.Split;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;
import org.residua.testkit.TestBundles;

class EvaluationPageTest {
    private static final int SIZE = 64;
    private static final int N = 24;
    private static final ModelBundle BUNDLE = TestBundles.brain();

    @TempDir
    Path folder;

    private static boolean inside(int i) {
        return Math.hypot(i % SIZE - 40, i / SIZE - 20) < 6;
    }

    private static ModelInput input(int seed) {
        float[] values = new float[SIZE * SIZE];
        boolean[] foreground = new boolean[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            foreground[i] = Math.hypot(i % SIZE - 32, i / SIZE - 32) < 28;
            values[i] = foreground[i] ? 1 + (i + seed) % 7 / 10f : 0;
        }
        return new ModelInput(SIZE, values, foreground, new GridMapping(0, 0, 1, 1));
    }

    private static boolean[] finding(boolean abnormal) {
        boolean[] finding = new boolean[SIZE * SIZE];
        for (int i = 0; i < finding.length; i++) {
            finding[i] = abnormal && inside(i);
        }
        return finding;
    }

    private static EvaluationPage.Input page(boolean drawn) {
        Random random = new Random(1);
        List<PreparedImage> images = new ArrayList<>();
        List<float[]> maps = new ArrayList<>();
        double[] scores = new double[N];
        for (int i = 0; i < N; i++) {
            boolean abnormal = i % 2 == 0;
            scores[i] = 0.5 * random.nextDouble() + (abnormal ? 0.2 : 0);
            ManifestRow row = new ManifestRow(
                    i + 2,
                    Path.of("Mueller_Anna_" + i + ".png"),
                    "Mueller^Anna" + i,
                    "",
                    abnormal ? Label.ABNORMAL : Label.NORMAL,
                    Split.TEST,
                    null,
                    null,
                    i < 12 ? "AP" : "PA",
                    "",
                    null,
                    "",
                    Map.of());
            images.add(new PreparedImage(row, input(i), i, N - i, i, drawn ? finding(abnormal) : null));
            float[] map = new float[SIZE * SIZE];
            for (int k = 0; k < map.length; k++) {
                map[k] = images.get(i).input().foreground()[k]
                        ? 0.3f * random.nextFloat() + (abnormal && inside(k) ? 0.5f : 0)
                        : Float.NaN;
            }
            maps.add(map);
        }
        double[] sliceP =
                Arrays.stream(scores).map(BUNDLE.calibration()::sliceP).toArray();
        MethodScores model = new MethodScores(scores, sliceP, maps, SIZE, 0.5);
        List<EvaluatedImage> evaluated =
                images.stream().map(PreparedImage::evaluated).toList();
        Bootstrap few = new Bootstrap(20, 1);
        return new EvaluationPage.Input(
                new Evaluator(evaluated, few, few).of("brain-flair", model, Map.of("pca64", model)),
                EvaluationCurves.of(evaluated, model, BUNDLE.calibration(), 0.05),
                BUNDLE,
                model,
                images,
                "a<b>.csv",
                "5ha",
                Instant.parse("2026-11-24T08:40:00Z"),
                "0.1.0");
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<BufferedImage> pictures(String html) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (String uri : all("data:image/png;base64,[^\"]+", html)) {
            byte[] bytes = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
            pictures.add(ImageIO.read(new ByteArrayInputStream(bytes)));
        }
        return pictures;
    }

    @Test
    void thePageHasEveryFigureAndPictureAndNamesNoPatient() throws IOException {
        Path file = folder.resolve("evaluation.html");
        EvaluationPage.Input input = page(true);
        EvaluationPage.write(file, input);
        String html = Files.readString(file);
        for (String part : List.of(
                "RESEARCH ONLY, NOT FOR DIAGNOSIS",
                "a&lt;b&gt;.csv",
                "5ha",
                "2026-11-24 08:40 UTC",
                "12 labelled normal, 12 labelled abnormal, of 24 patients",
                "AUROC",
                "Best Dice",
                "64 principal components",
                "Findings marked, at 0.25 false marks an image",
                "Free-response characteristic",
                "view AP",
                "lowest scores: missed",
                "false alarms",
                "Knows nothing.")) {
            assertTrue(html.contains(part), part);
        }
        assertFalse(html.contains("Mueller"), "patients are not named");
        assertEquals(List.of(), all("<script|https?:|<link|url\\(", html), "one file, no scripts");
        assertEquals(List.of(), all("\\{\\{|NaN", html));
        List<BufferedImage> pictures = pictures(html);
        assertEquals(5 + 1 + 12, pictures.size());
        assertEquals(1000, pictures.get(0).getWidth());
        assertEquals(12, all(">line \\d+ · labelled", html).size());
    }

    @Test
    void withoutDrawnFindingsThereIsNoCurveOfMarksAndNoOutline() throws IOException {
        String html = EvaluationPage.html(page(false));
        assertFalse(html.contains("Free-response"));
        assertFalse(html.contains("turquoise"));
        assertEquals(4 + 1 + 12, pictures(html).size());
    }

    @Test
    void aCaseShowsTheImageAndBesideItTheEvidenceInTheColoursOfTheProduct() {
        float[] evidence = new float[SIZE * SIZE];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = inside(i) ? 1 : 0;
        }
        BufferedImage plain = picture(evidence, null);
        BufferedImage outlined = picture(evidence, finding(true));
        int x = 40 * CasePicture.SIDE / SIZE;
        int y = 20 * CasePicture.SIDE / SIZE;
        int right = plain.getWidth() - CasePicture.SIDE;
        int grey = plain.getRGB(x, y);
        assertEquals(grey & 0xff, grey >> 8 & 0xff);
        int colour = RarityColour.argb(BUNDLE.evidenceQuantiles().rarity(1));
        for (int shift : new int[] {0, 8, 16}) {
            double blended = EvidenceOverlay.OPACITY * (colour >> shift & 0xff)
                    + (1 - EvidenceOverlay.OPACITY) * (grey >> shift & 0xff);
            assertEquals(blended, plain.getRGB(right + x, y) >> shift & 0xff, 2);
        }
        assertEquals(plain.getRGB(90, 120), plain.getRGB(right + 90, 120), "clear below the threshold");
        int changed = 0;
        for (int i = 0; i < CasePicture.SIDE * CasePicture.SIDE; i++) {
            int px = right + i % CasePicture.SIDE;
            int py = i / CasePicture.SIDE;
            changed += plain.getRGB(px, py) != outlined.getRGB(px, py) ? 1 : 0;
        }
        double around = 2 * Math.PI * 6 * CasePicture.SIDE / SIZE;
        assertTrue(changed > around && changed < 4 * around, "an outline, " + changed + " pixels");
    }

    private static BufferedImage picture(float[] evidence, boolean @Nullable [] finding) {
        BufferedImage picture = CasePicture.of(input(0), evidence, finding, BUNDLE, 0.05);
        assertNotNull(picture);
        return picture;
    }

    @Test
    void aDriftChartIsDrawnWithAndWithoutAPast() throws IOException {
        Path file = folder.resolve("drift.png");
        DriftChart.write(file, new double[0], new double[] {0.5});
        assertEquals(1000, ImageIO.read(file.toFile()).getWidth());
        DriftChart.write(file, new double[] {0.1, 0.2}, new double[] {0.9});
        assertEquals(780, ImageIO.read(file.toFile()).getHeight());
    }
}
