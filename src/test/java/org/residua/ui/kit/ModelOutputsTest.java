package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;

class ModelOutputsTest {
    /** Two arrays of floats. */
    private static final long BYTES_A_SLICE = 2L * 4 * FakeStudy.GRID * FakeStudy.GRID;

    private final FakeStudy fake = new FakeStudy();
    private final Volume volume = new Volume(fake.series("FLAIR axial", 1, FakeStudy.SLICES), fake::read);
    private final SeriesResult series = fake.score(
            volume, FakeStudy.bundle(), ScoreOptions.DEFAULT, slice -> {}, Progress.none(), new CancelToken());
    private final ModelOutputs outputs = new ModelOutputs(3 * BYTES_A_SLICE, new FakeSlices(fake)::pictures);

    @Test
    void neverMoreIsHeldThanTheBoundAndTheLatestIsAlwaysThere() {
        for (SliceResult slice : series.slices()) {
            outputs.keep(slice);
            assertTrue(outputs.bytes() <= 3 * BYTES_A_SLICE);
            assertSame(slice.input(), outputs.complete(slice.withoutPictures()).input());
        }
        assertNull(outputs.complete(series.slices().get(0).withoutPictures()).input());
        SliceResult again = series.slices().get(18);
        outputs.keep(again);
        assertEquals(3 * BYTES_A_SLICE, outputs.bytes());
        outputs.clear();
        assertEquals(0, outputs.bytes());
    }

    @Test
    void whatWasForgottenIsMadeAgainTheSame() {
        SliceResult scored = series.slices().get(5);
        SliceResult kept = scored.withoutPictures();
        assertTrue(outputs.make(kept, volume, 5, series));
        SliceResult complete = outputs.complete(kept);
        assertNotNull(complete.reconstruction());
        org.junit.jupiter.api.Assertions.assertArrayEquals(scored.reconstruction(), complete.reconstruction());
        org.junit.jupiter.api.Assertions.assertArrayEquals(scored.input(), complete.input());
    }

    @Test
    void whatCannotBeMadeAgainStaysAway() {
        ModelOutputs unable = new ModelOutputs(BYTES_A_SLICE, (v, index, s) -> {
            throw new SliceReadException("The file is gone.");
        });
        SliceResult kept = series.slices().get(5).withoutPictures();
        assertFalse(unable.make(kept, volume, 5, series));
        assertNull(unable.complete(kept).input());
    }
}
