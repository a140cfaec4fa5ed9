package org.residua.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SopInstanceUid;
import org.residua.testkit.Judge;

class SegmentationWriterTest {
    private static final boolean[] EMPTY = new boolean[Samples.ROWS * Samples.COLUMNS];

    @TempDir
    private Path folder;

    @Test
    void segmentationsOfSlicesAndFilmsConform() throws Exception {
        Path ofSlices = write(Samples.slices(folder), List.of(EMPTY, every(3), every(4)));
        Path ofFilm = write(Samples.films(folder), List.of(every(2)));
        assertEquals(List.of(), Judge.conformanceErrors(ofSlices));
        assertEquals(List.of(), Judge.conformanceErrors(ofFilm));
    }

    @Test
    void anotherProgramReadsTheMasksAndWhichImagesTheyBelongTo() throws Exception {
        Path file = write(Samples.slices(folder), List.of(EMPTY, every(3), every(4)));
        String read = Judge.pydicom("""
                d = pydicom.dcmread(sys.argv[1])
                print(''.join(str(v) for v in d.pixel_array.ravel()))
                for f in d.PerFrameFunctionalGroupsSequence:
                    source = f.DerivationImageSequence[0].SourceImageSequence[0].ReferencedSOPInstanceUID
                    print(source, [float(v) for v in f.PlanePositionSequence[0].ImagePositionPatient])
                """, file);
        String expected = bits(every(3)) + bits(every(4)) + "\n2.25.101 [-100.0, -90.5, 5.0]"
                + "\n2.25.102 [-100.0, -90.5, 10.0]";
        assertEquals(expected, read);
    }

    @Test
    void itRefersToTheSeriesInTheSameStudyAndSpace() throws Exception {
        ImageSeries images = Samples.slices(folder);
        DicomImageWriter.write(images);
        Path file = write(images, List.of(every(2), EMPTY, EMPTY));
        String program = "d = pydicom.dcmread(sys.argv[1])\nprint(d.StudyInstanceUID, d.FrameOfReferenceUID)";
        assertEquals(Judge.pydicom(program, images.series().instances().get(0).file()), Judge.pydicom(program, file));
    }

    @Test
    void masksThatDoNotFitAreRefused() {
        ImageSeries images = Samples.slices(folder);
        assertThrows(IllegalArgumentException.class, () -> write(images, List.of(every(2))));
        assertThrows(IllegalArgumentException.class, () -> write(images, List.of(EMPTY, EMPTY, EMPTY)));
    }

    private Path write(ImageSeries images, List<boolean[]> masks) throws Exception {
        Path file = folder.resolve("mask-of-" + images.series().modality() + ".dcm");
        SegmentationWriter.write(
                file,
                images,
                new Segmentation(
                        new SeriesInstanceUid("2.25.20"),
                        new SopInstanceUid("2.25.21"),
                        "Region",
                        new Segmentation.Algorithm("Test", "1"),
                        masks));
        return file;
    }

    private static boolean[] every(int step) {
        boolean[] mask = EMPTY.clone();
        for (int i = 0; i < mask.length; i += step) {
            mask[i] = true;
        }
        return mask;
    }

    private static String bits(boolean[] mask) {
        StringBuilder text = new StringBuilder();
        for (boolean in : mask) {
            text.append(in ? '1' : '0');
        }
        return text.toString();
    }
}
