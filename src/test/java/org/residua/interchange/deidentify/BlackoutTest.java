package org.residua.interchange.deidentify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlackoutTest {
    @TempDir
    private Path folder;

    private Sample sample() {
        return new Sample(folder);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private byte[] pixels(Sample sample, String... rectangles) throws IOException {
        return sample.cleaned(Sample.blackout(rectangles)).getBytes(Tag.PixelData);
    }

    @Test
    void onlyTheRectanglesAreBlackInEveryFrame() throws IOException {
        Sample sample = sample().bits(8, 8, 0)
                .text(Tag.NumberOfFrames, VR.IS, "2")
                .pixels(bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertArrayEquals(bytes(1, 0, 0, 4, 5, 6, 7, 0, 0, 10, 11, 12), pixels(sample, "1,0,9,1"));
        Attributes cleaned = sample.cleaned(Sample.blackout("1,0,9,1", "0,1,1,1"));
        assertArrayEquals(bytes(1, 0, 0, 0, 5, 6, 7, 0, 0, 0, 11, 12), cleaned.getBytes(Tag.PixelData));
        assertEquals("NO", cleaned.getString(Tag.BurnedInAnnotation));
        assertTrue(cleaned.getSequence(Tag.DeidentificationMethodCodeSequence).stream()
                .anyMatch(code -> code.getString(Tag.CodeValue).equals("113101")));
    }

    @Test
    void blackIsWhatIsShownBlack() throws IOException {
        Sample signed = sample().bits(16, 12, 1);
        assertArrayEquals(bytes(0, 8, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0), pixels(signed, "0,0,1,1"));
        Sample inverse = sample().text(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1");
        assertArrayEquals(bytes(0xff, 0x0f, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0), pixels(inverse, "0,0,1,1"));
        Sample pairs = sample().bits(8, 8, 0).size(1, 2).text(Tag.PhotometricInterpretation, VR.CS, "YBR_FULL_422");
        pairs.dataset.setInt(Tag.SamplesPerPixel, VR.US, 3);
        assertArrayEquals(bytes(9, 0, 128, 128), pixels(pairs.pixels(bytes(9, 9, 9, 9)), "1,0,1,1"));
        Sample planes = sample().bits(8, 8, 0).size(1, 2).text(Tag.PhotometricInterpretation, VR.CS, "YBR_FULL");
        planes.dataset.setInt(Tag.SamplesPerPixel, VR.US, 3);
        planes.dataset.setInt(Tag.PlanarConfiguration, VR.US, 1);
        assertArrayEquals(bytes(0, 2, 128, 4, 128, 6), pixels(planes.pixels(bytes(1, 2, 3, 4, 5, 6)), "0,0,1,1"));
    }

    @Test
    void bigEndianSamplesAreBlackedOutWhole() throws IOException {
        Sample big = new Sample(folder, true).bits(16, 12, 1);
        big.dataset.setBytes(Tag.PixelData, VR.OW, bytes(0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6));
        Path in = big.write("big.dcm", UID.ExplicitVRBigEndianRetired);
        Path out = Sample.written(big.deidentifier(Sample.blackout("0,0,1,1")).run(in, folder.resolve("out")));
        byte[] file = Files.readAllBytes(out);
        byte[] end = java.util.Arrays.copyOfRange(file, file.length - 12, file.length);
        assertArrayEquals(bytes(8, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6), end);
    }

    @Test
    void compressedFramesAreDecodedAndOtherwiseUnchanged() throws IOException {
        Sample sample = sample().bits(8, 8, 0);
        sample.dataset.remove(Tag.PixelData);
        byte[] header = new byte[64];
        header[0] = 1;
        header[4] = 64;
        byte[] frame = java.util.Arrays.copyOf(header, 72);
        System.arraycopy(bytes(5, 1, 2, 3, 4, 5, 6, 0), 0, frame, 64, 8);
        Fragments fragments = sample.dataset.newFragments(Tag.PixelData, VR.OB, 2);
        fragments.add(new byte[] {0, 0, 0, 0});
        fragments.add(frame);
        Path in = sample.write("rle.dcm", UID.RLELossless);
        Path out =
                Sample.written(sample.deidentifier(Sample.blackout("2,1,1,1")).run(in, folder.resolve("out")));
        assertArrayEquals(bytes(1, 2, 3, 4, 5, 0), Sample.read(out).getBytes(Tag.PixelData));
        Path kept = Sample.written(sample.deidentifier(Sample.choices()).run(in, folder.resolve("kept")));
        assertTrue(Files.readString(kept, StandardCharsets.ISO_8859_1)
                .contains(new String(frame, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void imagesThatMayHaveTextBurnedInAreRefusedUntilTheUserHasLooked() throws IOException {
        for (Sample risky : List.of(
                sample().text(Tag.BurnedInAnnotation, VR.CS, "YES"),
                sample().text(Tag.Modality, VR.CS, "US"),
                sample().text(Tag.SOPClassUID, VR.UI, UID.SecondaryCaptureImageStorage),
                sample().text(Tag.ConversionType, VR.CS, "DF"),
                sample().text(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY", "SCREEN SAVE"))) {
            assertTrue(risky.result(Sample.choices()).reason().contains("text burned in"));
            Deidentified kept = risky.result(new Choices(Set.of(), Blackout.none(), true));
            assertTrue(kept.warnings().get(0).contains("kept"), kept.toString());
        }
        Sample said = sample().text(Tag.BurnedInAnnotation, VR.CS, "NO").text(Tag.Modality, VR.CS, "US");
        assertEquals("", said.result(Sample.choices()).reason());
    }

    @Test
    void facesAreWarnedAbout() throws IOException {
        assertTrue(sample().result(Sample.choices()).warnings().get(0).contains("face"));
        Sample knee = sample().text(Tag.BodyPartExamined, VR.CS, "KNEE");
        assertEquals(List.of(), knee.result(Sample.choices()).warnings());
    }

    @Test
    void knownDevicesAndTheUsersFileSayWhere() throws IOException {
        Sample known = sample().text(Tag.Modality, VR.CS, "US")
                .text(Tag.Manufacturer, VR.LO, "Acuson Inc")
                .text(Tag.ManufacturerModelName, VR.LO, "Sequoia C512")
                .size(480, 640)
                .bits(8, 8, 0)
                .pixels(new byte[480 * 640]);
        for (int i = 0; i < 480 * 640; i++) {
            known.dataset.getSafeBytes(Tag.PixelData)[i] = 7;
        }
        byte[] cleaned =
                known.cleaned(Sample.choices(ProfileOption.CLEAN_PIXELS)).getBytes(Tag.PixelData);
        assertEquals(0, cleaned[640 * 30 - 1]);
        assertEquals(7, cleaned[640 * 30]);
        Path table =
                Files.writeString(folder.resolve("mine.csv"), "modality,x,y,width,height\nMR,0,0,1,1\nCT,1,0,1,1\n");
        assertArrayEquals(bytes(0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0), pixels(sample(), table.toString()));
        assertThrows(IllegalArgumentException.class, () -> Blackout.of(List.of("1,2,3")));
        Path broken = Files.writeString(folder.resolve("broken.csv"), "x,y\n1,2\n");
        assertThrows(IllegalArgumentException.class, () -> Blackout.of(List.of(broken.toString())));
    }

    @Test
    void whatIsHiddenInCompressedFramesIsBlanked() {
        byte[] jpeg = bytes(
                0xff, 0xd8, 0xff, 0xe0, 0, 4, 'J', 'F', 0xff, 0xff, 0xfe, 0, 6, 'E', 'r', 'i', 'k', 0xff, 0xe1, 0, 4,
                'E', 'x', 0xff, 0xda, 0, 4, 'o', 'k', 0xff, 0xfe, 0, 4, 'd', 'a');
        FrameComments.blank(jpeg);
        assertArrayEquals(
                bytes(
                        0xff, 0xd8, 0xff, 0xe0, 0, 4, 'J', 'F', 0xff, 0xff, 0xfe, 0, 6, 0, 0, 0, 0, 0xff, 0xe1, 0, 4, 0,
                        0, 0xff, 0xda, 0, 4, 'o', 'k', 0xff, 0xfe, 0, 4, 'd', 'a'),
                jpeg);
        byte[] jpeg2000 = bytes(0xff, 0x4f, 0xff, 0x64, 0, 6, 0, 1, 'E', 'r', 0xff, 0x90, 'E', 'r');
        FrameComments.blank(jpeg2000);
        assertArrayEquals(bytes(0xff, 0x4f, 0xff, 0x64, 0, 6, 0, 1, 0, 0, 0xff, 0x90, 'E', 'r'), jpeg2000);
        byte[] other = bytes(1, 2, 3, 4, 0xff, 0xfe, 0, 4, 'E', 'r');
        byte[] before = other.clone();
        FrameComments.blank(other);
        assertArrayEquals(before, other);
        assertFalse(new Rectangle(0, 0, 1, 1).holds(1, 0));
    }
}
