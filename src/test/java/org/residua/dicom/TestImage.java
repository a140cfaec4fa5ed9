package org.residua.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** A DICOM image made for a test: 2 rows of 3 columns, 16 bits unsigned, unless told otherwise. */
public final class TestImage {
    static final int ROWS = 2;
    static final int COLUMNS = 3;

    final Attributes dataset = new Attributes();
    private String syntax = UID.ExplicitVRLittleEndian;

    public TestImage(String sopInstanceUid) {
        text(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        text(Tag.SOPInstanceUID, VR.UI, sopInstanceUid);
        text(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        text(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4");
        text(Tag.Modality, VR.CS, "MR");
        text(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        size(ROWS, COLUMNS);
        number(Tag.SamplesPerPixel, 1);
        bits(16, 16, false);
        words(1, 2, 3, 4, 5, 6);
    }

    TestImage text(int tag, VR vr, String... values) {
        dataset.setString(tag, vr, values);
        return this;
    }

    TestImage number(int tag, int value) {
        dataset.setInt(tag, VR.US, value);
        return this;
    }

    public TestImage size(int rows, int columns) {
        return number(Tag.Rows, rows).number(Tag.Columns, columns);
    }

    public TestImage bits(int allocated, int stored, boolean signed) {
        return number(Tag.BitsAllocated, allocated)
                .number(Tag.BitsStored, stored)
                .number(Tag.HighBit, stored - 1)
                .number(Tag.PixelRepresentation, signed ? 1 : 0);
    }

    TestImage frames(int frames) {
        return text(Tag.NumberOfFrames, VR.IS, String.valueOf(frames));
    }

    public TestImage colour(String photometric, int planarConfiguration) {
        return text(Tag.PhotometricInterpretation, VR.CS, photometric)
                .number(Tag.SamplesPerPixel, 3)
                .number(Tag.PlanarConfiguration, planarConfiguration);
    }

    TestImage at(double x, double y, double z) {
        return text(Tag.ImagePositionPatient, VR.DS, "" + x, "" + y, "" + z)
                .text(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
    }

    TestImage words(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return pixels(VR.OW, bytes.array());
    }

    TestImage bytes(int... values) {
        return pixels(VR.OB, asBytes(values));
    }

    public TestImage pixels(VR vr, byte[] value) {
        dataset.setBytes(Tag.PixelData, vr, value);
        return this;
    }

    TestImage fragments(String transferSyntax, byte[]... fragments) {
        dataset.remove(Tag.PixelData);
        Fragments all = dataset.newFragments(Tag.PixelData, VR.OB, fragments.length);
        for (byte[] fragment : fragments) {
            all.add(fragment);
        }
        return in(transferSyntax);
    }

    TestImage in(String transferSyntax) {
        syntax = transferSyntax;
        return this;
    }

    TestImage without(int... tags) {
        for (int tag : tags) {
            dataset.remove(tag);
        }
        return this;
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
                out.writeDataset(dataset.createFileMetaInformation(syntax), dataset);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without preamble and file meta information. */
    Path writeBare(Path file) throws IOException {
        try (ImageOutputStream out = new ImageOutputStream(Files.newOutputStream(file), syntax)) {
            out.writeDataset(null, dataset);
        }
        return file;
    }

    static byte[] asBytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
