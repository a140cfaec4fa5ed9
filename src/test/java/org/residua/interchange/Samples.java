package org.residua.interchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Study;
import org.residua.study.StudyInstanceUid;
import org.residua.study.Vector3;
import org.residua.volume.PixelSpacing;
import org.residua.volume.VoiWindow;

/** Small series to be written. */
final class Samples {
    static final int COLUMNS = 7;
    static final int ROWS = 5;

    private Samples() {}

    static ImageSeries films(Path folder) {
        Acquisition acquisition = new Acquisition("CHEST", "PA", "Chest", "", "", null, null, null, "Maker", "Model");
        return series(folder, "CR", DicomImageWriter.CR_IMAGE_STORAGE, acquisition, 1);
    }

    static ImageSeries slices(Path folder) {
        Acquisition acquisition =
                new Acquisition("HEAD", "", "FLAIR", "tir", "SE\\IR", 120.0, 9000.0, 2500.0, "Maker", "Model");
        return series(folder, "MR", DicomImageWriter.MR_IMAGE_STORAGE, acquisition, 3);
    }

    static ImageSeries series(Path folder, String modality, String sopClass, Acquisition acquisition, int count) {
        List<SliceRef> slices = new ArrayList<>();
        List<short[]> pixels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(new SliceRef(
                    new Instance(
                            new SopInstanceUid("2.25.10" + i),
                            folder.resolve(modality + i + ".dcm"),
                            sopClass,
                            DicomImageWriter.TRANSFER_SYNTAX,
                            i + 1,
                            ROWS,
                            COLUMNS,
                            1),
                    0,
                    plane(modality, i)));
            pixels.add(pixels(i));
        }
        Series series = new Series(new SeriesInstanceUid("2.25.9"), 4, modality, "Series", acquisition, slices);
        PixelSpacing spacing = new PixelSpacing(0.9, 0.7, PixelSpacing.Source.PIXEL_SPACING);
        return new ImageSeries(study(), series, spacing, 5, VoiWindow.linear(1000, 2000), pixels);
    }

    private static @Nullable ImagePlane plane(String modality, int slice) {
        return modality.equals("MR")
                ? new ImagePlane(new Vector3(-100, -90.5, 5.0 * slice), new Vector3(1, 0, 0), new Vector3(0, 1, 0))
                : null;
    }

    /** Values up to the largest of 12 bits, another image for each slice. */
    static short[] pixels(int slice) {
        short[] pixels = new short[ROWS * COLUMNS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (4095 - (i * 117 + slice * 5) % 4096);
        }
        return pixels;
    }

    private static Study study() {
        return new Study(
                new StudyInstanceUid("2.25.8"),
                new Patient("PHANTOM^Jürgen", "P1", "", "O", "050Y"),
                "20260105",
                "120000",
                "Study",
                "A1",
                List.of());
    }
}
