package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.NotApplied;
import org.residua.volume.Slice;
import org.residua.volume.VoiWindow;

/** Colours of PALETTE COLOR images, plain and segmented. */
class PaletteMappingTest {
    @TempDir
    Path folder;

    private static TestImage image() {
        return new TestImage("1.1").text(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR");
    }

    private static byte[] words(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    private static TestImage palette(TestImage image, int count, int first, int bits, byte[]... data) {
        int[] tags = {
            Tag.RedPaletteColorLookupTableData,
            Tag.GreenPaletteColorLookupTableData,
            Tag.BluePaletteColorLookupTableData
        };
        return palette(image, tags, count, first, bits, data);
    }

    private static TestImage segmented(TestImage image, int count, int bits, byte[]... data) {
        int[] tags = {
            Tag.SegmentedRedPaletteColorLookupTableData,
            Tag.SegmentedGreenPaletteColorLookupTableData,
            Tag.SegmentedBluePaletteColorLookupTableData
        };
        return palette(image, tags, count, 0, bits, data);
    }

    private static TestImage palette(TestImage image, int[] tags, int count, int first, int bits, byte[]... data) {
        int[] descriptors = {
            Tag.RedPaletteColorLookupTableDescriptor,
            Tag.GreenPaletteColorLookupTableDescriptor,
            Tag.BluePaletteColorLookupTableDescriptor
        };
        for (int i = 0; i < 3; i++) {
            image.dataset.setInt(descriptors[i], first < 0 ? VR.SS : VR.US, count, first, bits);
            image.dataset.setBytes(tags[i], VR.OW, data[i]);
        }
        return image;
    }

    private Slice read(TestImage image) throws Exception {
        return TestDicom.pixels().read(image.write(folder.resolve("image.dcm")), 0);
    }

    private int[] colours(TestImage image) throws Exception {
        Slice slice = read(image);
        int[] rgb = new int[slice.frame().samples().length()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = slice.rgb(i, VoiWindow.linear(128, 256));
        }
        return rgb;
    }

    @Test
    void aPaletteOf16BitsGivesTheUpperEight() throws Exception {
        TestImage image = palette(
                image().words(0, 1, 2, 3, 9, 65535),
                3,
                1,
                16,
                words(0x1000, 0x20ff, 0xff00),
                words(0, 0x0100, 0xffff),
                words(0, 0, 0x8000));

        assertArrayEquals(new int[] {0x100000, 0x100000, 0x200100, 0xffff80, 0xffff80, 0xffff80}, colours(image));
        assertFalse(read(image).frame().isGrey());
    }

    @Test
    void aPaletteOf8BitsMayBePackedOrPaddedToWords() throws Exception {
        byte[] packed = {1, 2, 3, 0};
        TestImage image = palette(image().words(0, 1, 2, 2, 2, 2), 3, 0, 8, packed, packed, packed);
        assertArrayEquals(new int[] {0x010101, 0x020202, 0x030303, 0x030303, 0x030303, 0x030303}, colours(image));
        byte[] padded = words(1, 2, 3);
        assertArrayEquals(
                new int[] {0x010101, 0x020202, 0x030303, 0x030303, 0x030303, 0x030303},
                colours(palette(image, 3, 0, 8, padded, padded, padded)));
        assertArrayEquals(
                new int[] {0x010101, 0x020202, 0x030303, 0x030303, 0x030303, 0x030303},
                colours(palette(image, 3, 0, 16, padded, padded, padded)));
    }

    @Test
    void theFirstMappedValueHasTheSignOfThePixels() throws Exception {
        byte[] data = words(0x0100, 0x0200, 0x0300, 0x0400);
        TestImage image = palette(image().bits(16, 16, true).words(-3, -2, -1, 0, 1, 5), 4, -2, 16, data, data, data);

        assertArrayEquals(new int[] {0x010101, 0x010101, 0x020202, 0x030303, 0x040404, 0x040404}, colours(image));
    }

    @Test
    void aBigEndianPaletteIsTheSame() throws Exception {
        byte[] data = words(0x0100, 0x0200, 0xf300);
        TestImage image = palette(image().words(0, 1, 2, 0, 1, 2), 3, 0, 16, data, data, data)
                .in(UID.ExplicitVRBigEndianRetired);

        assertArrayEquals(new int[] {0x010101, 0x020202, 0xf3f3f3, 0x010101, 0x020202, 0xf3f3f3}, colours(image));
    }

    /** Two entries, a line of four to 0x6000, the first two segments again. */
    private static byte[] segments() {
        return words(0, 2, 0x0000, 0x1000, 1, 4, 0x6000, 2, 2, 0, 0);
    }

    @Test
    void segmentsAreExpandedByRunsLinesAndRepeats() throws Exception {
        byte[] data = segments();
        TestImage image =
                segmented(image().size(3, 4).words(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 12, 16, data, data, data);

        int[] reds = Arrays.stream(colours(image)).map(rgb -> rgb >> 16).toArray();
        assertArrayEquals(new int[] {0, 0x10, 0x24, 0x38, 0x4c, 0x60, 0, 0x10, 0x24, 0x38, 0x4c, 0x60}, reds);
    }

    @Test
    void segmentsOfBytesHaveAddressesOfFourBytes() throws Exception {
        byte[] data = {0, 2, 0, 10, 1, 4, 50, 2, 2, 0, 0, 0, 0, 0};
        TestImage image =
                segmented(image().size(3, 4).words(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 12, 8, data, data, data);

        int[] reds = Arrays.stream(colours(image)).map(rgb -> rgb >> 16).toArray();
        assertArrayEquals(new int[] {0, 10, 20, 30, 40, 50, 0, 10, 20, 30, 40, 50}, reds);
        String judged = Judge.pydicom("""
                from pydicom.pixel_data_handlers.util import apply_color_lut
                d = pydicom.dcmread(sys.argv[1])
                print(*apply_color_lut(d.pixel_array, d)[..., 0].ravel())
                """, folder.resolve("image.dcm"));
        assertEquals("0 10 20 30 40 50 0 10 20 30 40 50", judged);
    }

    @Test
    void brokenPalettesLeaveGreyAndSaySo() throws Exception {
        byte[] short1 = words(1);
        byte[][] broken = {
            words(1, 4, 0x6000), // a line without a start
            words(0, 1, 7, 2, 1, 6, 0), // repeats a repeat
            words(0, 1, 7, 9, 1, 0, 0), // no such segment
            words(0, 60000, 1, 2), // shorter than it says
            words(0, 1, 7, 2, 1, 60000, 60000) // repeats what is not there
        };
        for (byte[] data : broken) {
            Slice slice = read(segmented(image(), 6, 16, data, data, data));
            assertNull(slice.frame().palette());
            assertTrue(slice.presentation().notApplied().contains(NotApplied.PALETTE));
        }
        assertNull(
                read(palette(image(), 8, 0, 16, short1, short1, short1)).frame().palette());
        assertNull(read(image()).frame().palette());
    }

    @Test
    void aRepeatOfManyLongSegmentsEndsWithTheTable() throws Exception {
        byte[] bomb = words(0, 1, 7, 1, 65535, 9, 2, 65535, 0, 0, 2, 65535, 0, 0);
        TestImage image = segmented(image().words(0, 1, 2, 3, 4, 5), 0, 16, bomb, bomb, bomb);

        assertEquals(65536, read(image).frame().palette().rgb().length);
    }

    @Test
    void aSupplementalPaletteAndAColourProfileAreSaidNotToBeApplied() throws Exception {
        byte[] data = words(1, 2, 3);
        TestImage grey = palette(new TestImage("1.1"), 3, 0, 16, data, data, data);
        Slice slice = read(grey);
        assertTrue(slice.frame().isGrey());
        assertEquals(
                Set.of(NotApplied.SUPPLEMENTAL_PALETTE), slice.presentation().notApplied());
        TestImage colour =
                new TestImage("1.1").colour("RGB", 0).bits(8, 8, false).bytes(new int[18]);
        colour.dataset.setBytes(Tag.ICCProfile, VR.OB, new byte[] {1, 2});
        assertEquals(Set.of(NotApplied.ICC_PROFILE), read(colour).presentation().notApplied());
    }
}
