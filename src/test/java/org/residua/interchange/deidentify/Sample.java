package org.residua.interchange.deidentify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.residua.testkit.TestDicom;

/** A file that says in every way whom it is of, and what is left of it once de-identified. */
final class Sample {
    static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    static final String UID_ROOT = "1.3.99.4711.";

    final Attributes dataset;
    private final Path folder;

    Sample(Path folder) {
        this(folder, false);
    }

    Sample(Path folder, boolean bigEndian) {
        this.folder = folder;
        dataset = new Attributes(bigEndian);
        text(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        text(Tag.SOPInstanceUID, VR.UI, UID_ROOT + 1);
        text(Tag.StudyInstanceUID, VR.UI, UID_ROOT + 2);
        text(Tag.SeriesInstanceUID, VR.UI, UID_ROOT + 3);
        text(Tag.Modality, VR.CS, "MR");
        text(Tag.PatientName, VR.PN, "Mustermann^Erika");
        text(Tag.PatientID, VR.LO, "PID-4711");
        text(Tag.PatientBirthDate, VR.DA, "19331224");
        text(Tag.PatientAge, VR.AS, "093Y");
        text(Tag.StudyDate, VR.DA, "20240229");
        text(Tag.StudyTime, VR.TM, "235959");
        text(Tag.InstitutionName, VR.LO, "Charite Berlin");
        text(Tag.Manufacturer, VR.LO, "ACME");
        text(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        size(2, 3);
        dataset.setInt(Tag.SamplesPerPixel, VR.US, 1);
        bits(16, 12, 0);
        dataset.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0});
    }

    Sample text(int tag, VR vr, String... values) {
        dataset.setString(tag, vr, values);
        return this;
    }

    Sample size(int rows, int columns) {
        dataset.setInt(Tag.Rows, VR.US, rows);
        dataset.setInt(Tag.Columns, VR.US, columns);
        return this;
    }

    Sample bits(int allocated, int stored, int signed) {
        dataset.setInt(Tag.BitsAllocated, VR.US, allocated);
        dataset.setInt(Tag.BitsStored, VR.US, stored);
        dataset.setInt(Tag.HighBit, VR.US, stored - 1);
        dataset.setInt(Tag.PixelRepresentation, VR.US, signed);
        return this;
    }

    Sample pixels(byte... value) {
        dataset.setBytes(Tag.PixelData, value.length == 0 ? VR.OB : VR.OW, value);
        return this;
    }

    Path write(String name, String syntax) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ImageOutputStream dicom = new ImageOutputStream(out, UID.ExplicitVRLittleEndian)) {
            dicom.setPreamble(
                    "Erika Mustermann was here".repeat(6).substring(0, 128).getBytes(StandardCharsets.US_ASCII));
            Attributes meta = Attributes.createFileMetaInformation(
                    dataset.getString(Tag.SOPInstanceUID, UID_ROOT), dataset.getString(Tag.SOPClassUID), syntax);
            if (!dataset.contains(Tag.SOPInstanceUID)) {
                meta.remove(Tag.MediaStorageSOPInstanceUID);
            }
            meta.setString(Tag.SourceApplicationEntityTitle, VR.AE, "CHARITE_MR");
            dicom.writeDataset(meta, dataset);
        }
        return file;
    }

    Path write() throws IOException {
        return write("in.dcm", UID.ExplicitVRLittleEndian);
    }

    IdentityKey key() throws IOException {
        return IdentityKey.openOrCreate(folder.resolve("key.json"), CLOCK);
    }

    Deidentifier deidentifier(Choices choices) throws IOException {
        return new Deidentifier(choices, key(), TestDicom.pixels(), "test");
    }

    Deidentified result(Choices choices) throws IOException {
        return deidentifier(choices).run(write(), folder.resolve("out"));
    }

    /** What is in the file that comes out. */
    Attributes cleaned(Choices choices) throws IOException {
        return read(written(result(choices)));
    }

    static Path written(Deidentified result) {
        if (result.file() == null) {
            throw new AssertionError("refused: " + result.reason());
        }
        return result.file();
    }

    static Attributes read(Path file) throws IOException {
        try (ImageInputStream in = new ImageInputStream(file.toFile())) {
            return in.readDataset(-1, -1);
        }
    }

    static Choices choices(ProfileOption... options) {
        return new Choices(Set.of(options), Blackout.none(), false);
    }

    static Choices blackout(String... rectangles) throws IOException {
        return new Choices(Set.of(), Blackout.of(List.of(rectangles)), false);
    }
}
