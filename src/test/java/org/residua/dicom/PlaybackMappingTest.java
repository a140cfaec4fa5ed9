package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.TestDicom;
import org.residua.volume.Playback;

/** The rate that files ask to be played at: recommended before usual, usual before measured. */
class PlaybackMappingTest {
    @TempDir
    Path folder;

    private static TestImage image() {
        return new TestImage("1.1").size(2, 2).words(new int[4]);
    }

    private @Nullable Playback read(TestImage image) throws Exception {
        return TestDicom.pixels()
                .read(image.write(folder.resolve("image.dcm")), 0)
                .presentation()
                .playback();
    }

    private void assertRate(double expected, Playback.Source source, TestImage image) throws Exception {
        Playback playback = read(image);
        assertNotNull(playback);
        assertEquals(expected, playback.framesPerSecond(), 1e-9);
        assertEquals(source, playback.source());
    }

    @Test
    void eachAttributeGivesTheRateWhereNoneBeforeItDoes() throws Exception {
        TestImage image = image().text(Tag.FrameTimeVector, VR.DS, "0", "40", "60");
        assertRate(20, Playback.Source.FRAME_TIME_VECTOR, image);
        image.text(Tag.FrameTime, VR.DS, "33.3333");
        assertRate(1000 / 33.3333, Playback.Source.FRAME_TIME, image);
        image.text(Tag.CineRate, VR.IS, "12");
        assertRate(12, Playback.Source.CINE_RATE, image);
        image.text(Tag.RecommendedDisplayFrameRate, VR.IS, "25");
        assertRate(25, Playback.Source.RECOMMENDED_DISPLAY_FRAME_RATE, image);
    }

    @Test
    void sweepingIsReadToo() throws Exception {
        Playback playback = read(image().text(Tag.CineRate, VR.IS, "12").number(Tag.PreferredPlaybackSequencing, 1));
        assertNotNull(playback);
        assertTrue(playback.backAndForth());
    }

    @Test
    void nonsenseIsNoRate() throws Exception {
        assertNull(read(image()));
        assertNull(read(image().text(Tag.CineRate, VR.IS, "0").text(Tag.FrameTime, VR.DS, "-4")));
        assertNull(read(image().text(Tag.FrameTime, VR.DS, "0").text(Tag.FrameTimeVector, VR.DS, "0")));
    }
}
