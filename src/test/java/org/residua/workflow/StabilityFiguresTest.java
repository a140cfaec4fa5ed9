package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.Ensemble;
import org.residua.anomaly.Region;
import org.residua.anomaly.RegionPixels;
import org.residua.anomaly.Regions;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.SliceScorer;
import org.residua.anomaly.Stability;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.SplitShares;
import org.residua.preprocess.Preprocessor;
import org.residua.preprocess.SeriesStatistics;
import org.residua.preprocess.SeriesStatisticsCollector;
import org.residua.raster.RasterMask;
import org.residua.task.CancelToken;
import org.residua.testkit.Measured;
import org.residua.testkit.TestDicom;
import org.residua.testkit.TestSlices;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

/** How often regions on and beside drawn tumours are stable, judged by networks that never saw the patient. */
@Tag("slow")
class StabilityFiguresTest {
    private static final int ABNORMAL_OF_EACH = 2;
    private static final int NORMAL_OF_EACH = 4;
    private static final double[] RATES = {0.05, 0.20};

    @TempDir
    Path folder;

    /** A region and what is known of it. */
    private record Judged(String patient, boolean onTumour, double shareHeld, int areaPx) {
        boolean stable() {
            return shareHeld >= Stability.AREA;
        }
    }

    private final DataSetSource source = TestDicom.dataSets();
    private final ModelBundle bundle = shipped();
    private int slices;
    private int runs;
    private long runNs;

    @Test
    void regionsOnTumoursAreMoreOftenStableThanFalseOnes() throws Exception {
        Assumptions.assumeTrue(System.getenv("RESIDUA_DATA") != null, "RESIDUA_DATA is not set");
        List<ManifestRow> rows = new MakeManifest(TestDicom.open())
                .run(
                        new MakeManifest.Request(
                                Path.of(System.getenv("RESIDUA_DATA"), "brain-lgg", "index.csv"),
                                new SplitShares(1, 0),
                                1,
                                folder.resolve("brain-lgg.csv")),
                        new CancelToken())
                .manifest()
                .rows();
        int count = ModelEvaluation.folds(bundle);
        PatientFolds folds = PatientFolds.of(rows, count, bundle.metadata().seed());
        List<List<Judged>> judged = List.of(new ArrayList<>(), new ArrayList<>());
        for (int fold = 0; fold < count; fold++) {
            int held = fold;
            ModelBundle unseeing = bundle.withMembers(
                    bundle.members().stream().filter(m -> m.fold() == held).toList());
            try (Ensemble ensemble = Ensemble.of(unseeing.members(), unseeing.scoring())) {
                SliceScorer scorer = new SliceScorer(unseeing, ensemble, "test");
                var patients = rows.stream()
                        .filter(row -> folds.of(row.patient()) == held)
                        .collect(Collectors.groupingBy(ManifestRow::patient, TreeMap::new, Collectors.toList()));
                for (List<ManifestRow> patient : patients.values()) {
                    judge(scorer, patient, judged);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RATES.length; i++) {
            text.append(described(RATES[i], judged.get(i))).append('\n');
        }
        text.append(String.format(
                Locale.ROOT,
                "%d slices of %d patients; %.0f ms a slice for %d runs of one fold's networks, on one thread.",
                slices,
                rows.stream().map(ManifestRow::patient).distinct().count(),
                runNs / 1e6 / slices,
                runs));
        Measured.write("Stability of regions, brain-flair", text.toString());
        assertTrue(share(judged.get(1), true) > share(judged.get(1), false), text.toString());
    }

    private void judge(SliceScorer scorer, List<ManifestRow> patient, List<List<Judged>> judged)
            throws SliceReadException {
        SeriesStatisticsCollector collector = new SeriesStatisticsCollector(bundle.preprocessing());
        for (ManifestRow row : patient) {
            collector.add(Preprocessor.foregroundValues(source.read(row.path(), 0), bundle.preprocessing()));
        }
        SeriesStatistics statistics = collector.statistics();
        for (ManifestRow row : some(patient)) {
            Slice slice = source.read(row.path(), 0);
            SliceResult result =
                    scorer.score(slice, TestSlices.plainPicture(), statistics, new ScoreOptions(0.05, true));
            if (result.map() == null) {
                continue;
            }
            long start = System.nanoTime();
            Stability stability = scorer.stability(slice, statistics, new CancelToken());
            runNs += System.nanoTime() - start;
            runs = stability.runs();
            slices++;
            for (int i = 0; i < RATES.length; i++) {
                judged.get(i).addAll(regions(row, slice, result, stability, RATES[i]));
            }
        }
    }

    /** Evenly over the slices of a patient, some with and some without tumour. */
    private static List<ManifestRow> some(List<ManifestRow> patient) {
        List<ManifestRow> some = new ArrayList<>();
        for (boolean abnormal : new boolean[] {true, false}) {
            List<ManifestRow> all =
                    patient.stream().filter(row -> row.abnormal() == abnormal).toList();
            int wanted = Math.min(all.size(), abnormal ? ABNORMAL_OF_EACH : NORMAL_OF_EACH);
            for (int i = 0; i < wanted; i++) {
                some.add(all.get((2 * i + 1) * all.size() / (2 * wanted)));
            }
        }
        return some;
    }

    private List<Judged> regions(ManifestRow row, Slice slice, SliceResult result, Stability stability, double rate)
            throws SliceReadException {
        double threshold = bundle.calibration().regionThreshold(rate);
        boolean[] mask = row.mask() == null ? null : RasterMask.read(row.mask()).inside();
        List<Judged> judged = new ArrayList<>();
        for (Region region : Regions.above(result.map(), threshold, slice.geometry(), bundle.evidenceQuantiles())) {
            RegionPixels pixels = RegionPixels.of(region, result.map(), threshold);
            assertEquals(region.areaPx(), pixels.count());
            boolean on = false;
            for (int i = 0; mask != null && i < pixels.count(); i++) {
                on |= mask[pixels.y(i) * slice.geometry().columns() + pixels.x(i)];
            }
            judged.add(new Judged(row.patient(), on, stability.shareHeld(pixels, threshold), pixels.count()));
        }
        return judged;
    }

    private static String described(double rate, List<Judged> all) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "At %.0f %% of normal slices: ", 100 * rate));
        for (boolean on : new boolean[] {true, false}) {
            List<Judged> some = all.stream().filter(j -> j.onTumour == on).toList();
            Set<String> patients =
                    new HashSet<>(some.stream().map(Judged::patient).toList());
            text.append(String.format(
                    Locale.ROOT,
                    "%s %d of %d regions stable (%.0f %%, %d patients; median area %d px, median share held %.2f)%s",
                    on ? "on tumour" : "elsewhere",
                    some.stream().filter(Judged::stable).count(),
                    some.size(),
                    100 * share(all, on),
                    patients.size(),
                    (int) median(some.stream().mapToDouble(Judged::areaPx).toArray()),
                    median(some.stream().mapToDouble(Judged::shareHeld).toArray()),
                    on ? "; " : "."));
        }
        return text.toString();
    }

    private static double share(List<Judged> all, boolean on) {
        return all.stream()
                .filter(j -> j.onTumour == on)
                .mapToInt(j -> j.stable() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }

    private static ModelBundle shipped() {
        return new BundleLibrary(null)
                .entries().stream()
                        .map(BundleLibrary.Entry::bundle)
                        .filter(b -> Objects.equals(b.metadata().id(), "brain-flair"))
                        .findFirst()
                        .orElseThrow();
    }
}
