package org.residua.anomaly.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.anomaly.gate.GateVerdict.Verdict;
import org.residua.anomaly.gate.OffDomain.Change;
import org.residua.bundle.GateReference;
import org.residua.preprocess.ModelInput;
import org.residua.preprocess.Preprocessing;
import org.residua.preprocess.Preprocessor;
import org.residua.preprocess.SeriesStatistics;
import org.residua.study.Acquisition;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.testkit.TestBundles;
import org.residua.testkit.TestSlices;
import org.residua.volume.GreyPipeline;
import org.residua.volume.ModalityLut;
import org.residua.volume.Slice;

class InputGateTest {
    private static final InputGate FLAIR = new InputGate(TestBundles.brain().gate());
    private static final InputGate CHEST = new InputGate(TestBundles.chest().gate());
    private static final Slice SLICE = TestSlices.of(new float[128 * 128], 128, 128);
    private static final Preprocessing FILM = Preprocessing.chestFilm(64);

    @ParameterizedTest
    @CsvSource({
        "anat-T1w, , , , REFUSED, T1-weighted",
        "AX FLAIR, , , , ACCEPTED, ''",
        "t2_tirm_tra_dark-fluid_FLAIR, 9000, 120, 2500, ACCEPTED, ''",
        "head, 9000, 120, 2500, ACCEPTED, ''",
        "head, 2300, 2.98, 900, REFUSED, 'This series is T1-weighted (TR 2300 ms, TE 3.0 ms, TI 900 ms); the model knows FLAIR.'",
        "FLAIR, 2300, 2.98, 900, REFUSED, T1-weighted",
        "AX T1 FLAIR, 2500, 24, 860, REFUSED, T1-weighted",
        "AX T1 FLAIR, , , , WARNED, may be T1-weighted",
        "IHE Protocol 1, 235, 11, 0, REFUSED, T1-weighted",
        "t2_tse_tra, 4000, 100, , REFUSED, T2-weighted",
        "T2 TSE, 6000, 100, , REFUSED, T2-weighted",
        "brain, 6000, 100, , WARNED, does not say",
        "t2_tse_flair, 9000, 100, , ACCEPTED, ''",
        "qT1 map, 50, 2.5, 6376, WARNED, does not say",
        "CBU_DTI_64D, 6600, 93, , REFUSED, diffusion",
        "Axial EPI-FMRI, 5000, 30, , REFUSED, functional",
        "T2* GRE, 5000, 30, , REFUSED, T2*",
        "FAST LOCALIZER, , , , REFUSED, localizer",
        "epilepsy protocol, , , , WARNED, does not say",
        "'', , , , WARNED, does not say"
    })
    void anMrSeriesIsJudgedByItsTimingThenByItsWords(
            String description, Double repetition, Double echo, Double inversion, Verdict verdict, String reason) {
        Series series = TestSlices.series("MR", "HEAD", description, repetition, echo, inversion);
        GateVerdict found = FLAIR.check(SLICE, series);
        assertEquals(verdict, found.verdict(), found.reason());
        assertTrue(found.reason().contains(reason), found.reason());
        assertEquals(verdict == Verdict.ACCEPTED, found.reason().isEmpty());
    }

    @Test
    void anotherModalityOrBodyPartIsRefused() {
        GateVerdict film = FLAIR.check(SLICE, TestSlices.series("DX", "", "", null, null, null));
        assertEquals(GateVerdict.refused("This series is of modality DX; the model knows MR."), film);
        GateVerdict knee = CHEST.check(SLICE, TestSlices.series("CR", "KNEE", "", null, null, null));
        assertEquals(GateVerdict.refused("This series shows body part KNEE; the model knows CHEST."), knee);
        assertEquals(GateVerdict.ACCEPTED, CHEST.check(SLICE, TestSlices.series("CR", "chest", "", null, null, null)));
        assertEquals(GateVerdict.ACCEPTED, CHEST.check(SLICE, TestSlices.series("DX", "", "", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({"PA, ACCEPTED", "AP, ACCEPTED", "'', ACCEPTED", "LL, REFUSED", "lateral, REFUSED", "RLD, WARNED"})
    void aChestModelRefusesFilmsTakenFromTheSide(String view, Verdict verdict) {
        Acquisition acquisition = new Acquisition("CHEST", view, "", "", "", null, null, null, "", "");
        Series film = new Series(new SeriesInstanceUid("1.2"), 1, "CR", "", acquisition, List.of());
        assertEquals(verdict, CHEST.check(SLICE, film).verdict());
    }

    @Test
    void aFilmOnItsSideOrOnItsHeadIsRefusedAndSaysSo() {
        InputGate gate = new InputGate(GateFit.reference(List.of(), List.of(), List.of(), List.of(), films(100)));
        Map<Change, String> words =
                Map.of(Change.TURNED_LEFT, "turned", Change.TURNED_RIGHT, "turned", Change.INVERTED, "negative");
        words.forEach((change, word) -> {
            GateVerdict verdict = pixels(gate, OffDomain.changed(film(7, 1), change));
            assertEquals(Verdict.REFUSED, verdict.verdict(), change + " " + verdict.reason());
            assertTrue(verdict.reason().contains(word) || verdict.reason().contains("far from"), verdict.reason());
        });
    }

    @Test
    void theSameNormalsGiveTheSameGate() {
        assertEquals(json(films(30)), json(films(30)));
        assertTrue(json(films(19)).contains("\"appearance\":null"), "too few to learn from");
    }

    @Test
    void normalsThatHardlyDifferTeachAGateAsWell() {
        List<ModelInput> same = new ArrayList<>(films(3));
        while (same.size() < 60) {
            same.add(same.get(same.size() % 3));
        }
        InputGate gate = new InputGate(GateFit.reference(List.of(), List.of(), List.of(), List.of(), same));
        assertEquals(Verdict.ACCEPTED, pixels(gate, film(1, 1)).verdict());
    }

    private static String json(List<ModelInput> normals) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(GateFit.reference(List.of(), List.of(), List.of(), List.of(), normals));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPlainPicturePassesWhatTheFilesSay() {
        assertEquals(GateVerdict.ACCEPTED, FLAIR.check(SLICE, TestSlices.plainPicture()));
        assertEquals(GateVerdict.ACCEPTED, CHEST.check(SLICE, TestSlices.plainPicture()));
    }

    @Test
    void coloursAndStubsAreRefused() {
        Series picture = TestSlices.plainPicture();
        assertEquals(
                "This is a colour image (RGB); the model knows grey images.",
                CHEST.check(TestSlices.colour(128, 128), picture).reason());
        GateVerdict small = CHEST.check(TestSlices.of(new float[63 * 200], 63, 200), picture);
        assertEquals("The image is 63 x 200 pixels; the shorter side must have at least 64.", small.reason());
        assertEquals(Verdict.REFUSED, small.verdict());
        assertEquals(GateVerdict.ACCEPTED, CHEST.check(TestSlices.of(new float[64 * 64], 64, 64), picture));
    }

    @Test
    void severalReasonsOfOneWeightAreAllSaid() {
        GateVerdict verdict =
                CHEST.check(TestSlices.colour(32, 32), TestSlices.series("US", "LIVER", "", null, null, null));
        for (String part : List.of("US", "LIVER", "colour", "32 x 32")) {
            assertTrue(verdict.reason().contains(part), verdict.reason());
        }
        assertEquals(GateVerdict.refused("b"), GateVerdict.warned("a").and(GateVerdict.refused("b")), "the graver one");
        assertEquals(GateVerdict.warned("a"), GateVerdict.warned("a").and(GateVerdict.warned("a")));
    }

    @Test
    void aModelOfOneScannerRefusesSeriesOfOthers() {
        GateReference onePhantom =
                new GateReference(List.of("CR"), List.of(), List.of(), List.of("Phantom"), Map.of(), new float[0]);
        InputGate gate = new InputGate(onePhantom);
        Series other = seriesOfScanner("Other");
        assertEquals(Verdict.REFUSED, gate.check(SLICE, other).verdict());
        assertTrue(gate.check(SLICE, other).reason().contains("Phantom"));
        assertEquals(0, onePhantom.fit(other));
        assertEquals(
                Verdict.ACCEPTED, gate.check(SLICE, seriesOfScanner("PHANTOM")).verdict());
    }

    private static Series seriesOfScanner(String modelName) {
        Acquisition acquisition = new Acquisition("", "", "", "", "", null, null, null, "", modelName);
        return new Series(new SeriesInstanceUid("1.2"), 1, "CR", "", acquisition, List.of());
    }

    @Test
    void aBlankImageIsRefused() {
        InputGate gate = new InputGate(GateFit.reference(List.of(), List.of(), List.of(), List.of(), films(40)));
        GateVerdict verdict = pixels(gate, SLICE);
        assertEquals(Verdict.REFUSED, verdict.verdict());
        assertTrue(verdict.reason().contains("The image is blank."), verdict.reason());
    }

    @Test
    void furtherNormalsPassAndWhatIsUnlikeThemDoesNot() {
        InputGate gate = new InputGate(GateFit.reference(List.of(), List.of(), List.of(), List.of(), films(200)));
        int accepted = 0;
        for (int i = 1000; i < 1100; i++) {
            accepted += pixels(gate, film(i, 1)).verdict() == Verdict.ACCEPTED ? 1 : 0;
        }
        assertTrue(accepted >= 97, "accepted " + accepted);
        assertTrue(pixels(gate, film(7, -1)).verdict() != Verdict.ACCEPTED, "a negative");
        float[] noise = new float[128 * 128];
        Random random = new Random(3);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextInt(1000);
        }
        assertEquals(
                Verdict.REFUSED, pixels(gate, TestSlices.of(noise, 128, 128)).verdict(), "noise");
    }

    @Test
    void aFilmTaggedAsInvertedIsAsGoodAsItsTwin() {
        InputGate gate = new InputGate(GateFit.reference(List.of(), List.of(), List.of(), List.of(), films(100)));
        GreyPipeline inverted = new GreyPipeline(ModalityLut.IDENTITY, null, true, "");
        Slice negative = film(5, -1);
        Slice tagged = new Slice(negative.ref(), negative.frame(), inverted, negative.vois(), negative.geometry());
        assertEquals(Verdict.ACCEPTED, pixels(gate, tagged).verdict());
    }

    @Test
    void theReasonNamesTheStatisticAndItsRange() {
        GateReference.Range range = new GateReference.Range(-1, 0.1, 0.2, 3);
        InputGate gate = new InputGate(
                new GateReference(List.of(), List.of(), List.of(), Map.of("mean", range, "unknown", range)));
        GateVerdict verdict = pixels(gate, film(1, 1));
        assertEquals(Verdict.WARNED, verdict.verdict());
        assertTrue(verdict.reason().matches(".*its mean is 0\\.\\d+ \\(training set 0\\.100 to 0\\.200\\)\\."));
    }

    private static GateVerdict pixels(InputGate gate, Slice slice) {
        return gate.check(slice, TestSlices.plainPicture(), Preprocessor.prepare(slice, FILM, SeriesStatistics.NONE));
    }

    private static List<ModelInput> films(int n) {
        List<ModelInput> inputs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            inputs.add(Preprocessor.prepare(film(i, 1), FILM, SeriesStatistics.NONE));
        }
        return inputs;
    }

    /** Two dark fields on a bright ground, each a little elsewhere, with noise. */
    private static Slice film(int seed, int sign) {
        Random random = new Random(seed);
        double dx = 3 * random.nextGaussian();
        double dy = 3 * random.nextGaussian();
        float[] values = new float[128 * 128];
        for (int i = 0; i < values.length; i++) {
            double x = i % 128 - 64 - dx;
            double y = (i / 128 - 64 - dy) / 1.4;
            double field = Math.min(Math.hypot(x - 28, y), Math.hypot(x + 28, y));
            double value = 1000 * (1 - 0.7 * Math.exp(-Math.pow(field / 20, 4))) + 30 * random.nextGaussian();
            values[i] = (float) (sign * value);
        }
        return TestSlices.of(values, 128, 128);
    }
}
