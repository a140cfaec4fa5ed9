package org.residua.anomaly.gate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.gate.GateVerdict.Verdict;
import org.residua.anomaly.gate.OffDomain.Change;
import org.residua.anomaly.gate.OffDomain.Named;
import org.residua.bundle.GateReference;
import org.residua.preprocess.ModelInput;
import org.residua.preprocess.Preprocessing;
import org.residua.preprocess.Preprocessor;
import org.residua.preprocess.SeriesStatistics;
import org.residua.preprocess.SeriesStatisticsCollector;
import org.residua.raster.RasterReader;
import org.residua.testkit.TestSlices;
import org.residua.volume.Slice;

/** What gates fitted on three fifths of the patients with normal images refuse by pixels alone, of other patients. */
@Tag("slow")
class GateFiguresTest {
    private static final double FITTED = 0.6;
    private static final long SEED = 20;
    private static final String NORMALS = "normals, other patients";
    private static final String ALONE = "the same without their series";
    private static final String ABNORMAL = "abnormal, other patients";

    @Test
    void theBrainModelsGateKnowsItsDomain() throws IOException {
        Figures figures = figures("brain-lgg", Preprocessing.headMr(64), List.of("cxr-nih", "cxr-kermany"));
        figures.atMost(0.05, NORMALS, ALONE);
        figures.atMost(0.07, ABNORMAL);
        figures.atLeast(0.95, "cxr-nih", "cxr-kermany", "photographs", "blank", "drawn", "INVERTED");
    }

    @Test
    void theAdultChestModelsGateKnowsItsDomain() throws IOException {
        chest("cxr-nih", "cxr-kermany", 0.07);
    }

    @Test
    void thePaediatricChestModelsGateKnowsItsDomain() throws IOException {
        // More than wished: children with pneumonia lie differently, and normal children hardly differ at all.
        chest("cxr-kermany", "cxr-nih", 0.15);
    }

    private static void chest(String own, String other, double abnormal) throws IOException {
        Figures figures = figures(own, Preprocessing.chestFilm(64), List.of("brain-lgg", other));
        figures.atMost(0.05, NORMALS);
        figures.atMost(abnormal, ABNORMAL);
        figures.atLeast(0.95, "brain-lgg", "photographs", "blank", "drawn", "INVERTED", "T1 head", "other MR", "CT");
    }

    private static Figures figures(String own, Preprocessing recipe, List<String> others) throws IOException {
        String data = System.getenv("RESIDUA_DATA");
        Assumptions.assumeTrue(data != null, "RESIDUA_DATA is not set");
        Path folder = Path.of(String.valueOf(data));
        Map<String, List<Row>> patients = Row.byPatient(folder.resolve(own));
        List<String> shuffled = new ArrayList<>(patients.keySet());
        Collections.shuffle(shuffled, new Random(SEED));
        List<String> fitted = new ArrayList<>(shuffled.subList(0, (int) (FITTED * shuffled.size())));
        Collections.sort(fitted);
        List<ModelInput> normals = new ArrayList<>();
        for (String patient : fitted) {
            Map<Row, Slice> slices = slices(patients.getOrDefault(patient, List.of()));
            SeriesStatistics statistics = statistics(slices, recipe);
            slices.forEach((row, slice) -> {
                if (!row.abnormal()) {
                    normals.add(Preprocessor.prepare(slice, recipe, statistics));
                }
            });
        }
        GateReference reference = GateFit.reference(List.of(), List.of(), List.of(), List.of(), normals);
        Figures figures = new Figures(own, new InputGate(reference), recipe);
        shuffled.removeAll(fitted);
        for (String patient : shuffled) {
            ownPatient(slices(patients.getOrDefault(patient, List.of())), recipe, figures);
        }
        for (String other : others) {
            Row.byPatient(folder.resolve(other)).values().stream()
                    .limit(100)
                    .map(rows -> rows.get(rows.size() / 2))
                    .forEach(row -> figures.add(other, row.slice(), SeriesStatistics.NONE));
        }
        List<Named> strange = new ArrayList<>(OffDomain.collections(folder));
        strange.addAll(OffDomain.photographs());
        strange.addAll(OffDomain.drawn());
        strange.forEach(named -> figures.add(named.group(), named.slice(), SeriesStatistics.NONE));
        figures.print();
        return figures;
    }

    private static Map<Row, Slice> slices(List<Row> rows) {
        Map<Row, Slice> slices = new LinkedHashMap<>();
        rows.forEach(row -> slices.put(row, row.slice()));
        return slices;
    }

    private static void ownPatient(Map<Row, Slice> slices, Preprocessing recipe, Figures figures) {
        SeriesStatistics statistics = statistics(slices, recipe);
        slices.forEach((row, slice) -> {
            figures.add(row.abnormal() ? ABNORMAL : NORMALS, slice, statistics);
            if (!row.abnormal()) {
                figures.add(ALONE, slice, SeriesStatistics.NONE);
                for (Change change : Change.values()) {
                    figures.add(change.name(), OffDomain.changed(slice, change), SeriesStatistics.NONE);
                }
            }
        });
    }

    private static SeriesStatistics statistics(Map<Row, Slice> slices, Preprocessing recipe) {
        if (!SeriesStatisticsCollector.isNeededBy(recipe)) {
            return SeriesStatistics.NONE;
        }
        SeriesStatisticsCollector collector = new SeriesStatisticsCollector(recipe);
        slices.values().forEach(collector::add);
        return collector.statistics();
    }

    /** A row of an index. */
    private record Row(Path file, String patient, boolean abnormal) {
        static Map<String, List<Row>> byPatient(Path folder) throws IOException {
            Map<String, List<Row>> patients = new TreeMap<>();
            List<String> lines = Files.readAllLines(folder.resolve("index.csv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                Row row = new Row(folder.resolve(fields[0]), fields[1], fields[2].equals("abnormal"));
                patients.computeIfAbsent(row.patient, key -> new ArrayList<>()).add(row);
            }
            return patients;
        }

        Slice slice() {
            try {
                return new RasterReader().read(file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Verdicts counted by group. */
    private static final class Figures {
        private final String model;
        private final InputGate gate;
        private final Preprocessing recipe;
        private final Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();

        Figures(String model, InputGate gate, Preprocessing recipe) {
            this.model = model;
            this.gate = gate;
            this.recipe = recipe;
        }

        void add(String group, Slice slice, SeriesStatistics statistics) {
            ModelInput input = Preprocessor.prepare(slice, recipe, statistics);
            Verdict verdict =
                    gate.check(slice, TestSlices.plainPicture(), input).verdict();
            counts.computeIfAbsent(group, key -> new EnumMap<>(Verdict.class)).merge(verdict, 1, Integer::sum);
        }

        private double refused(String group) {
            Map<Verdict, Integer> count = counts.getOrDefault(group, Map.of());
            return percent(count, Verdict.REFUSED) / 100;
        }

        private static int total(Map<Verdict, Integer> count) {
            return count.values().stream().mapToInt(n -> n).sum();
        }

        private static double percent(Map<Verdict, Integer> count, Verdict verdict) {
            return 100.0 * count.getOrDefault(verdict, 0) / Math.max(1, total(count));
        }

        void atMost(double share, String... groups) {
            for (String group : groups) {
                assertTrue(
                        counts.containsKey(group) && refused(group) <= share,
                        model + " " + group + " " + refused(group));
            }
        }

        void atLeast(double share, String... groups) {
            for (String group : groups) {
                if (counts.containsKey(group) || !group.equals("photographs")) {
                    assertTrue(refused(group) >= share, model + " " + group + " " + refused(group));
                }
            }
        }

        void print() {
            StringBuilder text = new StringBuilder();
            counts.forEach((group, count) -> text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.1f | %.1f |%n",
                    model,
                    group,
                    total(count),
                    percent(count, Verdict.REFUSED),
                    percent(count, Verdict.WARNED))));
            System.err.print(text);
        }
    }
}
