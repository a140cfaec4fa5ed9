package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.study.ImagePlane;
import org.residua.study.Vector3;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SideLetters;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;

class SeriesAnalysisTest {
    private final FakeStudy fake = new FakeStudy();
    private SeriesEntry entry;

    @BeforeEach
    void score() {
        var study = fake.scan().studies().get(0);
        Volume volume = new Volume(study.series().get(0), fake::read);
        entry = new SeriesEntry(study, volume);
        fake.score(volume, FakeStudy.bundle(), ScoreOptions.DEFAULT, entry::add, Progress.none(), new CancelToken());
    }

    private Analysis at(double alpha) throws SliceReadException {
        return new SeriesAnalysis(new SliceCache(1 << 20))
                .at(alpha, FakeStudy.bundle(), entry, entry.snapshot(), new CancelToken());
    }

    @Test
    void atTheRateOfTheScoringFlagsAndRegionsAreThoseOfTheScoring() throws SliceReadException {
        Analysis analysis = at(ScoreOptions.DEFAULT.alpha());
        for (int i = 0; i < entry.size(); i++) {
            var result = entry.resultAt(i);
            assertEquals(result.flagged(), analysis.flagged().contains(i), "slice " + i);
            assertEquals(result.regions(), analysis.regions().getOrDefault(i, List.of()), "slice " + i);
        }
    }

    @Test
    void theSpotOnNeighbouringSlicesIsOneCandidateNamedByItsSide() throws SliceReadException {
        List<Candidate> candidates = at(0.05).candidates();
        assertEquals(1, candidates.size());
        Candidate spot = candidates.get(0);
        assertEquals(FakeStudy.SPOT_SLICE, spot.peakSlice());
        assertTrue(spot.firstSlice() < spot.lastSlice());
        assertEquals("Right", spot.name());
        assertEquals(FakeStudy.SPOT_X, spot.peak().peakX(), 4);
    }

    @Test
    void aHigherRateNeverShowsLess() throws SliceReadException {
        Analysis few = at(0.01);
        Analysis many = at(0.20);
        assertTrue(many.flagged().containsAll(few.flagged()));
        assertTrue(many.threshold() <= few.threshold());
        assertTrue(many.regionCount() >= few.regionCount());
    }

    @Test
    void aRateThatTheNormalsAreTooFewForShowsNothing() throws SliceReadException {
        Analysis analysis = at(0.001);
        assertFalse(analysis.attainable());
        assertEquals(0, analysis.regionCount());
    }

    @Test
    void sidesComeFromTheGeometryAndNotFromThePicture() {
        SliceGeometry axial = geometry(new Vector3(1, 0, 0), new Vector3(0, 1, 0));
        SliceGeometry mirrored = geometry(new Vector3(-1, 0, 0), new Vector3(0, 1, 0));
        SliceGeometry coronal = geometry(new Vector3(1, 0, 0), new Vector3(0, 0, -1));
        assertEquals(List.of("direction.right", "direction.anterior"), PatientDirection.of(axial, -50, -50, 100, 100));
        assertEquals(
                List.of("direction.left", "direction.anterior"), PatientDirection.of(mirrored, -50, -50, 100, 100));
        assertEquals(
                List.of("direction.right", "direction.superior"), PatientDirection.of(coronal, -50, -50, 100, 100));
        assertEquals(List.of("direction.central"), PatientDirection.of(axial, 5, 5, 100, 100));
        SliceGeometry film = new SliceGeometry(10, 10, null, null);
        assertEquals(List.of("direction.upper", "direction.imageLeft"), PatientDirection.of(film, -50, -50, 100, 100));
        SliceGeometry stated = new SliceGeometry(200, 200, null, null, 1, SideLetters.of("L", "F"));
        assertEquals(List.of("direction.right", "direction.superior"), PatientDirection.of(stated, -50, -50, 100, 100));
        assertEquals(List.of("direction.left"), PatientDirection.of(stated, 50, 5, 100, 100));
    }

    private static SliceGeometry geometry(Vector3 row, Vector3 column) {
        return new SliceGeometry(240, 240, null, new ImagePlane(new Vector3(0, 0, 0), row, column));
    }
}
