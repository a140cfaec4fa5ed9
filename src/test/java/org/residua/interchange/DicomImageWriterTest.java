package org.residua.interchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.file.FileWriteException;
import org.residua.study.Acquisition;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.testkit.Judge;

class DicomImageWriterTest {
    private static final String PRINT_PIXELS =
            "d = pydicom.dcmread(sys.argv[1])\nprint(' '.join(str(v) for v in d.pixel_array.ravel()))";

    @TempDir
    private Path folder;

    @Test
    void filmsAndSlicesConformToTheirObjectDefinitions() throws Exception {
        for (ImageSeries images : List.of(Samples.films(folder), Samples.slices(folder))) {
            DicomImageWriter.write(images);
            for (Instance instance : images.series().instances()) {
                assertEquals(List.of(), Judge.conformanceErrors(instance.file()));
            }
        }
    }

    @Test
    void anotherProgramReadsTheSamePixels() throws Exception {
        ImageSeries images = Samples.slices(folder);
        DicomImageWriter.write(images);
        for (int i = 0; i < images.pixels().size(); i++) {
            Path file = images.series().instances().get(i).file();
            List<String> expected = new ArrayList<>();
            for (short value : images.pixels().get(i)) {
                expected.add(Short.toString(value));
            }
            assertEquals(String.join(" ", expected), Judge.pydicom(PRINT_PIXELS, file));
        }
    }

    @Test
    void anotherProgramReadsWhoAndWhereAndHow() throws Exception {
        ImageSeries images = Samples.slices(folder);
        DicomImageWriter.write(images);
        String read = Judge.pydicom("""
                d = pydicom.dcmread(sys.argv[1])
                numbers = lambda values: [float(v) for v in values]
                print(ascii(str(d.PatientName)), d.Modality, numbers(d.PixelSpacing), numbers(d.ImagePositionPatient),
                  numbers(d.ImageOrientationPatient), d.EchoTime, d.RepetitionTime, d.InversionTime,
                  list(d.ScanningSequence), d.WindowCenter, d.WindowWidth, d.SliceThickness)
                """, images.series().instances().get(2).file());
        assertEquals(
                "'PHANTOM^J\\xfcrgen' MR [0.9, 0.7] [-100.0, -90.5, 10.0] [1.0, 0.0, 0.0, 0.0, 1.0, 0.0] 120 9000 2500"
                        + " ['SE', 'IR'] 1000 2000 5",
                read);
    }

    @Test
    void aFilmSaysWhereThePatientsLeftIs() throws Exception {
        ImageSeries images = Samples.films(folder);
        DicomImageWriter.write(images);
        String read = Judge.pydicom("""
                d = pydicom.dcmread(sys.argv[1])
                print(list(d.PatientOrientation), [float(v) for v in d.ImagerPixelSpacing], d.ViewPosition, d.BodyPartExamined)
                """, images.series().instances().get(0).file());
        assertEquals("['L', 'F'] [0.9, 0.7] PA CHEST", read);
    }

    @Test
    void theSameSeriesGivesTheSameBytes() throws IOException {
        Path file = folder.resolve("CR0.dcm");
        DicomImageWriter.write(Samples.films(folder));
        byte[] once = Files.readAllBytes(file);
        DicomImageWriter.write(Samples.films(folder));
        assertArrayEquals(once, Files.readAllBytes(file));
    }

    @Test
    void unknownTimesStayEmpty() throws Exception {
        ImageSeries images = Samples.series(folder, "MR", DicomImageWriter.MR_IMAGE_STORAGE, Acquisition.UNKNOWN, 1);
        DicomImageWriter.write(images);
        assertEquals(
                "None None",
                Judge.pydicom(
                        "d = pydicom.dcmread(sys.argv[1])\nprint(d.EchoTime, d.InversionTime)",
                        images.series().instances().get(0).file()));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Path missing = folder.resolve("missing");
        FileWriteException e =
                assertThrows(FileWriteException.class, () -> DicomImageWriter.write(Samples.films(missing)));
        assertTrue(e.getMessage().contains("CR0.dcm"), e.getMessage());
        assertFalse(Files.exists(missing));
    }

    @Test
    void whatCannotBeExpressedIsRefused() {
        ImageSeries ultrasound = Samples.series(folder, "US", "1.2", Acquisition.UNKNOWN, 1);
        assertThrows(IllegalArgumentException.class, () -> DicomImageWriter.write(ultrasound));
        ImageSeries films = Samples.films(folder);
        ImageSeries unplaced = new ImageSeries(
                films.study(),
                new Series(
                        films.series().uid(),
                        1,
                        "MR",
                        "",
                        Acquisition.UNKNOWN,
                        films.series().slices()),
                films.spacing(),
                5,
                films.window(),
                films.pixels());
        assertThrows(IllegalArgumentException.class, () -> DicomImageWriter.write(unplaced));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ImageSeries(films.study(), films.series(), films.spacing(), 0, films.window(), List.of()));
    }
}
