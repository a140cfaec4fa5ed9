package org.residua.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.residua.anomaly.ScoreOptions;
import org.residua.ui.kit.FakeStudy;
import org.testfx.framework.junit5.ApplicationExtension;

/** The test library starts the toolkit: one that was started without it hears no mouse in later tests of the process. */
@ExtendWith(ApplicationExtension.class)
class SnapshotTest {
    @Test
    void theWindowIsRenderedWithTheMostUnusualSliceAndItsColour() throws InterruptedException {
        SnapshotOptions options = new SnapshotOptions(1412, 840, 1, ScoreOptions.DEFAULT, Duration.ofMinutes(1));
        Snapshot.Picture picture = Snapshot.take(new FakeStudy().services(), List.of(Path.of("study")), options);
        assertEquals(1412, picture.width());
        assertEquals(840, picture.height());
        assertTrue(picture.scored());
        int colourful = 0;
        for (int y = 200; y < 700; y++) {
            for (int x = 250; x < 640; x++) {
                int argb = picture.argb()[y * 1412 + x];
                colourful += Math.abs((argb >> 16 & 0xff) - (argb & 0xff)) > 60 ? 1 : 0;
            }
        }
        assertTrue(colourful > 1000, colourful + " coloured pixels over the image");
    }
}
