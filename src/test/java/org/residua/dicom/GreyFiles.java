package org.residua.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/** Images of every bit depth, each with every kind of look-up table and window that it may have. */
final class GreyFiles {
    private static final int SIDE = 48;
    private static final int WORD = 0xffff;

    /** How pixels are stored. */
    private record Depth(String name, int allocated, int stored, boolean signed) {
        long low() {
            return signed ? -(1L << stored - 1) : 0;
        }

        long count() {
            return 1L << stored;
        }
    }

    private static final List<Depth> DEPTHS = List.of(
            new Depth("u8", 8, 8, false),
            new Depth("s8", 8, 8, true),
            new Depth("u12", 16, 12, false),
            new Depth("s12", 16, 12, true),
            new Depth("u16", 16, 16, false),
            new Depth("s16", 16, 16, true),
            new Depth("u32", 32, 32, false),
            new Depth("s32", 32, 32, true));

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private GreyFiles(Path folder) {
        this.folder = folder;
    }

    static List<Path> write(Path folder) {
        GreyFiles all = new GreyFiles(folder);
        DEPTHS.forEach(all::ofDepth);
        all.floats();
        all.colours();
        DEPTHS.stream().filter(depth -> depth.stored <= 16).forEach(all::tables);
        return all.files;
    }

    private void add(String name, TestImage image, Consumer<TestImage> change) {
        change.accept(image);
        files.add(image.write(folder.resolve(name + ".dcm")));
    }

    private void ofDepth(Depth depth) {
        double middle = depth.low() + depth.count() * 0.45;
        double width = depth.count() * 0.6;
        for (String function : List.of("LINEAR", "LINEAR_EXACT", "SIGMOID")) {
            add(depth.name + "-" + function, image(depth), window(middle, width, function));
        }
        Consumer<TestImage> linear = window(middle, width, "LINEAR");
        add(depth.name + "-threshold", image(depth), window(middle, 1, "LINEAR"));
        add(
                depth.name + "-MONOCHROME1",
                image(depth),
                linear.andThen(image -> image.text(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1")));
        add(
                depth.name + "-MONOCHROME1-INVERSE",
                image(depth),
                linear.andThen(image -> image.text(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1")
                        .text(Tag.PresentationLUTShape, VR.CS, "INVERSE")));
        double slope = 1.7;
        double intercept = -depth.count() / 3.0;
        add(
                depth.name + "-rescale",
                image(depth),
                rescale(slope, intercept).andThen(window(middle * slope + intercept, width * slope, "LINEAR")));
        add(
                depth.name + "-falling",
                image(depth),
                rescale(-0.5, 7).andThen(window(middle * -0.5 + 7, width * 0.5, "LINEAR")));
    }

    private void floats() {
        ByteBuffer floats = ByteBuffer.allocate(4 * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer doubles = ByteBuffer.allocate(8 * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SIDE * SIDE; i++) {
            floats.putFloat(i / (float) (SIDE * SIDE) - 0.3f);
            doubles.putDouble(i * 1000.0 / (SIDE * SIDE));
        }
        TestImage single = new TestImage("1.2.3")
                .size(SIDE, SIDE)
                .number(Tag.BitsAllocated, 32)
                .without(Tag.PixelData);
        single.dataset.setBytes(Tag.FloatPixelData, VR.OF, floats.array());
        add("float-narrow", single, window(0.2, 0.5, "LINEAR"));
        TestImage wide = new TestImage("1.2.4")
                .size(SIDE, SIDE)
                .number(Tag.BitsAllocated, 64)
                .without(Tag.PixelData);
        wide.dataset.setBytes(Tag.DoubleFloatPixelData, VR.OD, doubles.array());
        add("double-rescale", wide, rescale(0.25, -20).andThen(window(100, 150, "LINEAR_EXACT")));
    }

    private void colours() {
        int[] words = new int[3 * SIDE * SIDE];
        for (int stored : new int[] {9, 10, 12, 16}) {
            Random random = new Random(stored);
            Arrays.setAll(words, i -> random.nextInt(1 << stored));
            for (String photometric : List.of("RGB", "YBR_FULL")) {
                add(
                        photometric + stored,
                        new TestImage("1.2.5"),
                        image -> image.size(SIDE, SIDE)
                                .colour(photometric, 0)
                                .bits(16, stored, false)
                                .words(words));
            }
        }
    }

    private void tables(Depth depth) {
        boolean wide = depth.stored == 16;
        int count = wide ? 0 : (int) depth.count();
        int entries = wide ? 1 << 16 : count;
        int first = (int) depth.low() & WORD;
        add(depth.name + "-modality-lut", image(depth), image -> {
            sequence(image, Tag.ModalityLUTSequence, count, first, 16, curve(entries, 16));
            window(30_000, 40_000, "LINEAR").accept(image);
        });
        for (int bits : new int[] {8, 10, 12, 16}) {
            add(
                    depth.name + "-voi-lut-" + bits,
                    image(depth),
                    image -> sequence(image, Tag.VOILUTSequence, count, first, bits, curve(entries, bits)));
        }
        add(depth.name + "-rescale-voi-lut", image(depth), image -> {
            rescale(1, -100).accept(image);
            sequence(image, Tag.VOILUTSequence, 200, -60 & WORD, 12, curve(200, 12));
        });
        add(depth.name + "-both-voi", image(depth), image -> {
            window(0, 10, "LINEAR").accept(image);
            sequence(image, Tag.VOILUTSequence, count, first, 12, curve(entries, 12));
        });
    }

    static void sequence(TestImage image, int tag, int count, int first, int bits, int... entries) {
        Attributes item = new Attributes();
        boolean signed = (short) first < 0 && first > 0x7fff;
        item.setInt(Tag.LUTDescriptor, signed ? VR.SS : VR.US, count, signed ? (short) first : first, bits);
        ByteBuffer words = ByteBuffer.allocate(2 * entries.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry : entries) {
            words.putShort((short) entry);
        }
        item.setBytes(Tag.LUTData, VR.OW, words.array());
        item.setString(Tag.ModalityLUTType, VR.LO, "US");
        image.dataset.newSequence(tag, 1).add(item);
    }

    /** Rising, not straight, over all of the bits. */
    private static int[] curve(int entries, int bits) {
        int[] curve = new int[entries];
        for (int i = 0; i < entries; i++) {
            curve[i] = (int) (Math.sqrt(i / (entries - 1.0)) * ((1 << bits) - 1));
        }
        return curve;
    }

    private static Consumer<TestImage> window(double center, double width, String function) {
        return image -> image.text(Tag.WindowCenter, VR.DS, ds(center))
                .text(Tag.WindowWidth, VR.DS, ds(width))
                .text(Tag.VOILUTFunction, VR.CS, function);
    }

    private static Consumer<TestImage> rescale(double slope, double intercept) {
        return image -> image.text(Tag.RescaleSlope, VR.DS, ds(slope))
                .text(Tag.RescaleIntercept, VR.DS, ds(intercept))
                .text(Tag.RescaleType, VR.LO, "US");
    }

    private static String ds(double value) {
        String text = Double.toString(value);
        return text.length() > 16 ? String.format(java.util.Locale.ROOT, "%.3f", value) : text;
    }

    /** A ramp over all that can be stored, with its ends, then noise. */
    private static TestImage image(Depth depth) {
        Random random = new Random(7);
        ByteBuffer bytes =
                ByteBuffer.allocate(SIDE * SIDE * depth.allocated / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SIDE * SIDE; i++) {
            double share = i < SIDE * SIDE / 2 ? i / (SIDE * SIDE / 2 - 1.0) : random.nextDouble();
            long value = depth.low() + Math.round(share * (depth.count() - 1));
            switch (depth.allocated) {
                case 8 -> bytes.put((byte) value);
                case 16 -> bytes.putShort((short) value);
                default -> bytes.putInt((int) value);
            }
        }
        return new TestImage("1.2.5")
                .size(SIDE, SIDE)
                .bits(depth.allocated, depth.stored, depth.signed)
                .pixels(depth.allocated == 8 ? VR.OB : VR.OW, bytes.array())
                .text(Tag.StudyDate, VR.DA, "20010203")
                .in(UID.ExplicitVRLittleEndian);
    }
}
