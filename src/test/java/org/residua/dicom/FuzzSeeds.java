package org.residua.dicom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Small whole files of every kind, to be broken: each transfer syntax, sample format, colour and structure that is read.
 * Those that need an encoder of others are there only where it is installed.
 */
public final class FuzzSeeds {
    private static final int SIZE = 24;
    private static final int MOST_BYTES = 48 << 10;
    private static final int MOST_FILES_A_SYNTAX = 6;

    private final Path folder;
    private int number;

    private FuzzSeeds(Path folder) {
        this.folder = folder;
    }

    /** Writes those that are made here. */
    public static void write(Path folder) throws IOException, InterruptedException {
        FuzzSeeds seeds = new FuzzSeeds(Files.createDirectories(folder));
        seeds.uncompressed();
        seeds.structures();
        seeds.fragments();
        seeds.encodedByOthers();
        seeds.directory();
    }

    /** Copies small files of the test collections, a few of each transfer syntax. */
    public static void copyCollections(Path dicom, Path folder) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> rows = Files.readAllLines(dicom.resolve("index.csv"), StandardCharsets.UTF_8);
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            Path file = dicom.resolve(fields[0]);
            if (Files.isRegularFile(file)
                    && Files.size(file) <= MOST_BYTES
                    && counts.merge(fields[3], 1, Integer::sum) <= MOST_FILES_A_SYNTAX) {
                Files.copy(file, folder.resolve("collection-" + fields[3] + "-" + counts.get(fields[3])));
            }
        }
    }

    private void uncompressed() throws IOException {
        for (String syntax : List.of(
                UID.ImplicitVRLittleEndian,
                UID.ExplicitVRLittleEndian,
                UID.ExplicitVRBigEndianRetired,
                UID.DeflatedExplicitVRLittleEndian)) {
            write(grey(16, 12, false).in(syntax));
            write(grey(16, 16, true).in(syntax));
            write(grey(8, 8, false).in(syntax));
        }
        write(grey(32, 32, false));
        write(grey(1, 1, false).frames(3).pixels(VR.OB, ramp(SIZE * SIZE * 3 / 8)));
        for (String photometric : List.of("RGB", "YBR_FULL", "YBR_FULL_422")) {
            for (int planar = 0; planar < 2; planar++) {
                write(grey(8, 8, false).colour(photometric, planar).pixels(VR.OB, ramp(SIZE * SIZE * 3)));
            }
        }
        write(grey(16, 16, false).frames(4).pixels(VR.OW, ramp(SIZE * SIZE * 2 * 4)));
        write(floats(Tag.FloatPixelData, VR.OF, 32));
        write(floats(Tag.DoubleFloatPixelData, VR.OD, 64));
        grey(16, 12, false).writeBare(next());
        grey(16, 12, false).in(UID.ImplicitVRLittleEndian).writeBare(next());
    }

    private static TestImage floats(int tag, VR vr, int bits) {
        TestImage image = grey(16, 16, false).without(Tag.PixelData, Tag.BitsStored, Tag.HighBit);
        image.number(Tag.BitsAllocated, bits);
        image.dataset.setBytes(tag, vr, new byte[SIZE * SIZE * bits / 8]);
        return image;
    }

    /** Grey of a size that a frame has 24 x 24 pixels. */
    private static TestImage grey(int allocated, int stored, boolean signed) {
        TestImage image = new TestImage("1.2.3.4.5")
                .size(SIZE, SIZE)
                .bits(allocated, stored, signed)
                .at(1, 2, 3)
                .text(Tag.PixelSpacing, VR.DS, "0.5", "0.5")
                .text(Tag.PatientName, VR.PN, "Made^Up")
                .text(Tag.WindowCenter, VR.DS, "40", "500")
                .text(Tag.WindowWidth, VR.DS, "80", "1000");
        return image.pixels(allocated == 16 ? VR.OW : VR.OB, ramp(SIZE * SIZE * Math.max(8, allocated) / 8));
    }

    private static byte[] ramp(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 7 + i / 64);
        }
        return bytes;
    }

    private void structures() throws IOException {
        TestImage lut = grey(16, 12, false).text(Tag.SpecificCharacterSet, VR.CS, "", "ISO 2022 IR 87");
        lut.dataset.setBytes(
                Tag.PatientName,
                VR.PN,
                "Yamada^Tarou=\033$B;3ED\033(B^\033$BB@O:\033(B ".getBytes(StandardCharsets.ISO_8859_1));
        table(lut.dataset.newSequence(Tag.ModalityLUTSequence, 1));
        table(lut.dataset.newSequence(Tag.VOILUTSequence, 1));
        write(lut);

        TestImage palette = grey(8, 8, false).text(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR");
        for (int i = 0; i < 3; i++) {
            palette.dataset.setInt(Tag.RedPaletteColorLookupTableDescriptor + i, VR.US, 256, 0, 16);
            palette.dataset.setBytes(Tag.RedPaletteColorLookupTableData + i, VR.OW, ramp(512));
        }
        write(palette);

        TestImage overlaid = grey(16, 12, false).text(Tag.ShutterShape, VR.CS, "RECTANGULAR");
        overlaid.dataset.setInt(0x60000010, VR.US, SIZE);
        overlaid.dataset.setInt(0x60000011, VR.US, SIZE);
        overlaid.dataset.setString(0x60000040, VR.CS, "G");
        overlaid.dataset.setInt(0x60000050, VR.SS, 1, 1);
        overlaid.dataset.setInt(0x60000100, VR.US, 1);
        overlaid.dataset.setInt(0x60000102, VR.US, 0);
        overlaid.dataset.setBytes(0x60003000, VR.OW, ramp(SIZE * SIZE / 8));
        write(overlaid);
        write(perFrame().in(UID.ExplicitVRLittleEndian));
        write(perFrame().in(UID.ExplicitVRBigEndianRetired));
    }

    private static void table(Sequence sequence) {
        Attributes item = new Attributes();
        item.setInt(Tag.LUTDescriptor, VR.US, 64, 0, 16);
        item.setBytes(Tag.LUTData, VR.OW, ramp(128));
        sequence.add(item);
    }

    private static TestImage perFrame() {
        TestImage image = grey(16, 16, false).frames(3).pixels(VR.OW, ramp(SIZE * SIZE * 2 * 3));
        image.text(Tag.SOPClassUID, VR.UI, UID.EnhancedMRImageStorage);
        Sequence groups = image.dataset.newSequence(Tag.PerFrameFunctionalGroupsSequence, 3);
        for (int i = 0; i < 3; i++) {
            Attributes position = new Attributes();
            position.setString(Tag.ImagePositionPatient, VR.DS, "0", "0", "" + i);
            Attributes window = new Attributes();
            window.setString(Tag.WindowCenter, VR.DS, "100");
            window.setString(Tag.WindowWidth, VR.DS, "200");
            Attributes group = new Attributes();
            group.newSequence(Tag.PlanePositionSequence, 1).add(position);
            group.newSequence(Tag.FrameVOILUTSequence, 1).add(window);
            groups.add(group);
        }
        return image;
    }

    private void fragments() throws IOException {
        write(grey(16, 16, false).fragments(UID.RLELossless, new byte[0], rle(2)));
        write(grey(16, 16, false).frames(2).fragments(UID.RLELossless, offsets(0, rle(2).length + 8), rle(2), rle(2)));
        write(grey(8, 8, false).colour("RGB", 0).fragments(UID.RLELossless, new byte[0], rle(3)));
        byte[] jpeg = jpeg(BufferedImage.TYPE_BYTE_GRAY);
        write(grey(8, 8, false).fragments(UID.JPEGBaseline1, new byte[0], jpeg));
        write(grey(8, 8, false).frames(2).fragments(UID.JPEGBaseline1, new byte[0], jpeg, jpeg));
        int half = jpeg.length / 4 * 2;
        write(grey(8, 8, false)
                .fragments(
                        UID.JPEGBaseline1,
                        offsets(0),
                        Arrays.copyOf(jpeg, half),
                        Arrays.copyOfRange(jpeg, half, jpeg.length)));
        write(grey(8, 8, false)
                .colour("YBR_FULL_422", 0)
                .fragments(UID.JPEGBaseline1, new byte[0], jpeg(BufferedImage.TYPE_INT_RGB)));
    }

    /** RLE of literal runs alone. */
    private static byte[] rle(int segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] plane = ramp(SIZE * SIZE);
        int segmentBytes = plane.length / 96 * 97;
        int[] header = new int[16];
        header[0] = segments;
        for (int i = 0; i < segments; i++) {
            header[i + 1] = 64 + i * (segmentBytes + segmentBytes % 2);
        }
        out.writeBytes(littleEndian(header));
        for (int segment = 0; segment < segments; segment++) {
            for (int i = 0; i < plane.length; i += 96) {
                out.write(95);
                out.write(plane, i, 96);
            }
            if (segmentBytes % 2 == 1) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }

    private static byte[] offsets(int... values) {
        return littleEndian(values);
    }

    private static byte[] littleEndian(int... values) {
        byte[] bytes = new byte[4 * values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (values[i / 4] >> 8 * (i % 4));
        }
        return bytes;
    }

    private static byte[] jpeg(int type) throws IOException {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, type);
        for (int i = 0; i < SIZE * SIZE; i++) {
            picture.setRGB(i % SIZE, i / SIZE, i * 0x010307);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.size() % 2 == 0 ? out.toByteArray() : Arrays.copyOf(out.toByteArray(), out.size() + 1);
    }

    private void encodedByOthers() throws IOException, InterruptedException {
        List<Path> whole = List.of(
                grey(8, 8, false).write(folder.resolve("whole-8")),
                grey(16, 12, false).write(folder.resolve("whole-12")),
                grey(16, 16, true)
                        .frames(2)
                        .pixels(VR.OW, ramp(SIZE * SIZE * 4))
                        .write(folder.resolve("whole-16")),
                grey(8, 8, false)
                        .colour("RGB", 0)
                        .pixels(VR.OB, ramp(SIZE * SIZE * 3))
                        .write(folder.resolve("whole-rgb")));
        List<List<String>> encoders = List.of(
                List.of("dcmcrle"),
                List.of("dcmcjpeg", "+e1"),
                List.of("dcmcjpeg", "+el"),
                List.of("dcmcjpeg", "+eb"),
                List.of("dcmcjpeg", "+ee"),
                List.of("dcmcjpeg", "+es"),
                List.of("dcmcjpeg", "+ep"),
                List.of("dcmcjpls", "+el"),
                List.of("dcmcjpls", "+en"),
                List.of("gdcmconv", "--j2k"),
                List.of("gdcmconv", "--j2k", "--lossy", "--irreversible"),
                List.of("gdcmconv", "--jpegls"));
        for (List<String> encoder : encoders) {
            for (Path file : whole) {
                List<String> command = new ArrayList<>(encoder);
                Path to = next();
                command.addAll(List.of(file.toString(), to.toString()));
                if (!ran(command)) {
                    Files.deleteIfExists(to);
                }
            }
        }
    }

    /** Whether it is installed and could do it. */
    private static boolean ran(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void directory() throws IOException {
        TestImage directory = new TestImage("1.2.3.4.6")
                .without(Tag.PixelData, Tag.Rows, Tag.Columns, Tag.BitsAllocated)
                .text(Tag.SOPClassUID, VR.UI, UID.MediaStorageDirectoryStorage);
        Sequence records = directory.dataset.newSequence(Tag.DirectoryRecordSequence, 2);
        for (String name : List.of("MISSING", "GONE")) {
            Attributes item = new Attributes();
            item.setInt(Tag.RecordInUseFlag, VR.US, 0xffff);
            item.setString(Tag.DirectoryRecordType, VR.CS, "IMAGE");
            item.setString(Tag.ReferencedFileID, VR.CS, "FOLDER", name);
            records.add(item);
        }
        write(directory);
        Path zip = next();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> whole = Files.list(folder)) {
            for (Path file : whole.filter(each -> each.getFileName().toString().startsWith("whole"))
                    .sorted()
                    .limit(2)
                    .toList()) {
                out.putNextEntry(new ZipEntry("scan/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private void write(TestImage image) {
        image.write(next());
    }

    private Path next() {
        return folder.resolve("made-%03d".formatted(number++));
    }
}
