package org.residua.workflow.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.residua.workflow.conformance.JudgedImage.Layout;

class JudgedImageTest {
    @Test
    void planesAreWovenPixelByPixelAndFramesFollowEachOther() {
        Layout layout = new Layout(2, 1, 2, 3, "RGB", true, false, 8, 8, 7, false);
        JudgedImage image = new JudgedImage(layout, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1});
        assertArrayEquals(new double[] {1, 3, 5, 2, 4, 6}, image.samples(0, "RGB"));
        assertArrayEquals(new double[] {7, 9, 11, 8, 10, 255}, image.samples(1, "RGB"));
    }

    @Test
    void onlyTheBitsStoredCountAndTheirHighestIsTheSign() {
        byte[] words = {(byte) 0xf0, (byte) 0xff, 0x10, 0x08, (byte) 0xff, 0x7f};
        Layout signed = new Layout(1, 1, 3, 1, "MONOCHROME2", false, false, 16, 12, 11, true);
        assertArrayEquals(new double[] {-16, -2032, -1}, new JudgedImage(signed, words).samples(0, "MONOCHROME2"));
        Layout high = new Layout(1, 1, 3, 1, "MONOCHROME2", false, false, 16, 12, 15, false);
        assertArrayEquals(new double[] {0xfff, 0x081, 0x7ff}, new JudgedImage(high, words).samples(0, "MONOCHROME2"));
    }

    @Test
    void singleBitsStartWithTheLowestAndFramesShareBytes() {
        Layout layout = new Layout(2, 1, 3, 1, "MONOCHROME2", false, false, 1, 1, 0, false);
        JudgedImage image = new JudgedImage(layout, new byte[] {0b101110});
        assertArrayEquals(new double[] {0, 1, 1}, image.samples(0, "MONOCHROME2"));
        assertArrayEquals(new double[] {1, 0, 1}, image.samples(1, "MONOCHROME2"));
    }

    @Test
    void wideIntegersAndFloatsAreWhole() {
        byte[] bytes = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(-1)
                .putFloat(2.5f)
                .array();
        Layout integers = new Layout(1, 1, 1, 1, "MONOCHROME2", false, false, 32, 32, 31, false);
        assertArrayEquals(new double[] {4294967295.0}, new JudgedImage(integers, bytes).samples(0, "MONOCHROME2"));
        Layout floats = new Layout(1, 1, 2, 1, "MONOCHROME2", false, true, 32, 32, 31, false);
        assertArrayEquals(new double[] {Double.NaN, 2.5}, new JudgedImage(floats, bytes).samples(0, "MONOCHROME2"));
    }

    @Test
    void chrominanceOfPairsIsSharedAndTurnsIntoRgbWhereThatIsWanted() {
        Layout halved = new Layout(1, 1, 2, 3, "YBR_FULL_422", false, false, 8, 8, 7, false);
        JudgedImage image = new JudgedImage(halved, new byte[] {10, 20, (byte) 128, (byte) 138});
        assertArrayEquals(new double[] {10, 128, 138, 20, 128, 138}, image.samples(0, "YBR_FULL"));
        assertArrayEquals(new double[] {24, 3, 10, 34, 13, 20}, image.samples(0, "RGB"));
    }

    @Test
    void anAnswerThatIsTooShortIsNone() {
        Layout layout = new Layout(1, 2, 2, 1, "MONOCHROME2", false, false, 16, 16, 15, false);
        assertThrows(NotJudgedException.class, () -> new JudgedImage(layout, new byte[7]).checked());
        Layout empty = new Layout(1, 0, 2, 1, "MONOCHROME2", false, false, 16, 16, 15, false);
        assertThrows(NotJudgedException.class, () -> new JudgedImage(empty, new byte[7]).checked());
    }
}
