package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.codec.FrameCodec;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

/** What the codec processes decode, with native code and without, against gdcm and dcmtk. */
class CodecAgreementTest {
    private static final List<String> GDCM_DECODES = List.of("gdcmconv", "--raw");
    private static final List<List<String>> JUDGES = List.of(GDCM_DECODES, List.of("dcmdjpeg"), List.of("dcmdjpls"));
    private static final int MOST_FRAMES = 5;
    private static final int ROWS = 67;
    private static final int COLUMNS = 90;

    @TempDir
    Path folder;

    @Test
    void everyFileEqualsWhatTheJudgesDecode(TestReporter reporter) throws Exception {
        int equal = compareAll(TestDicom.codec());

        reporter.publishEntry("native decoders: equal", String.valueOf(equal));
        assertTrue(equal >= 60, "only " + equal + " could be compared");
    }

    @Test
    void withoutNativeCodeEveryFileThatOpensEqualsWhatTheJudgesDecode(TestReporter reporter) throws Exception {
        int equal = compareAll(TestDicom.codecInJava());

        reporter.publishEntry("Java decoders: equal", String.valueOf(equal));
        assertTrue(equal >= 15, "only " + equal + " could be compared");
    }

    @Test
    void whatOthersEncodeWithoutLossIsAsItWas() throws Exception {
        List<List<String>> encoders = jpegLossless();
        encoders.add(List.of("gdcmconv", "--j2k"));
        encoders.add(List.of("gdcmconv", "--jpegls"));
        for (String interleave : List.of("+il", "+is", "+in")) {
            encoders.add(List.of("dcmcjpls", interleave));
        }
        for (Path original : originals()) {
            for (List<String> encoder : encoders) {
                requireClose(original, made(encoder, original), TestDicom.codec(), 0);
            }
        }
    }

    @Test
    void withoutNativeCodeWhatOthersEncodeWithoutLossIsAsItWas() throws Exception {
        List<List<String>> encoders = jpegLossless();
        encoders.add(List.of("gdcmconv", "--j2k"));
        for (Path original : originals()) {
            for (List<String> encoder : encoders) {
                requireClose(original, made(encoder, original), TestDicom.codecInJava(), 0);
            }
        }
    }

    @Test
    void whatOthersEncodeWithLossIsAsTheyDecodeIt() throws Exception {
        Path grey12 = image("12", new TestImage("1.5").bits(16, 12, false), 0xfff, ROWS * COLUMNS);
        for (String process : List.of("+ee", "+es", "+ep")) {
            Path encoded = made(List.of("dcmcjpeg", process, "+q", "60"), grey12);
            requireClose(made(List.of("dcmdjpeg"), encoded), encoded, TestDicom.codec(), 0);
        }
        for (Path original : originals()) {
            if (!original.endsWith("signed.dcm")) {
                Path near = made(List.of("dcmcjpls", "+en", "+md", "3"), original);
                requireClose(made(List.of("dcmdjpls"), near), near, TestDicom.codec(), 0);
                requireClose(original, near, TestDicom.codec(), 3);
            }
            Path wavelets = made(List.of("gdcmconv", "--j2k", "--lossy", "--irreversible", "-r", "8"), original);
            Path decoded = made(GDCM_DECODES, wavelets);
            requireClose(decoded, wavelets, TestDicom.codec(), 0);
            // real numbers, rounded in other places
            requireClose(decoded, wavelets, TestDicom.codecInJava(), 4);
        }
    }

    private static List<List<String>> jpegLossless() {
        List<List<String>> encoders = new ArrayList<>(List.of(List.of("gdcmconv", "--jpeg"), List.of("dcmcjpeg")));
        for (int predictor = 1; predictor <= 7; predictor++) {
            encoders.add(List.of("dcmcjpeg", "+el", "+sv", String.valueOf(predictor)));
        }
        return encoders;
    }

    /** Smooth with noise: 8 and 16 bits, signed, some bits unused, colours. */
    private List<Path> originals() {
        int grey = ROWS * COLUMNS;
        return List.of(
                image("8", new TestImage("1.1").bits(8, 8, false), 0xff, grey),
                image("16", new TestImage("1.2").bits(16, 16, false), 0xffff, grey),
                image("signed", new TestImage("1.3").bits(16, 16, true), 0xffff, grey),
                image("12", new TestImage("1.4").bits(16, 12, false), 0xfff, grey),
                image("colour", new TestImage("1.5").bits(8, 8, false).colour("RGB", 0), 0xff, 3 * grey));
    }

    private Path image(String name, TestImage image, int most, int samples) {
        int sampleBytes = most > 0xff ? 2 : 1;
        Random random = new Random(most);
        byte[] pixels = new byte[samples * sampleBytes];
        for (int i = 0; i < samples; i++) {
            double wave = Math.sin(i / 40.0) * Math.cos(i / 1700.0) + random.nextGaussian() / 30;
            int value = (int) Math.max(0, Math.min(most, (wave + 1) / 2 * most));
            for (int b = 0; b < sampleBytes; b++) {
                pixels[i * sampleBytes + b] = (byte) (value >> 8 * b);
            }
        }
        return image.size(ROWS, COLUMNS)
                .pixels(sampleBytes == 1 ? VR.OB : VR.OW, pixels)
                .write(folder.resolve(name + ".dcm"));
    }

    private Path made(List<String> tool, Path from) throws Exception {
        Path made = folder.resolve(tool.get(0) + "-" + from.getFileName());
        assertTrue(converts(tool, from, made), tool + " " + from);
        return made;
    }

    private static boolean converts(List<String> tool, Path from, Path to) throws Exception {
        List<String> command = new ArrayList<>(tool);
        command.add(from.toString());
        command.add(to.toString());
        return Judge.succeeds(command.toArray(String[]::new));
    }

    /** Returns how many comparisons were equal; none may differ, and what a judge reads must be read. */
    private int compareAll(FrameCodec codec) throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        ScanResult scan =
                new DicomScanner(codec).scan(List.of(Path.of(data, "dicom")), Progress.none(), new CancelToken());
        int equal = 0;
        for (FileVerdict file : scan.files()) {
            if (isForCodec(file)) {
                for (List<String> judge : JUDGES) {
                    Path decoded = folder.resolve("decoded.dcm");
                    if (converts(judge, file.path(), decoded) && isRead(file.path(), codec)) {
                        requireClose(decoded, file.path(), codec, 0);
                        equal++;
                    }
                }
            }
        }
        return equal;
    }

    private static boolean isForCodec(FileVerdict file) {
        boolean image =
                file.verdict() == FileVerdict.Verdict.IMAGE || file.reason().startsWith("The same SOP instance");
        return image
                && file.transferSyntax().startsWith("JPEG")
                && !file.transferSyntax().startsWith("JPEG Baseline");
    }

    /** Whether it is not of the few that only the native decoders get right. */
    private static boolean isRead(Path file, FrameCodec codec) {
        try {
            return new DicomPixels(codec).read(file, 0) != null;
        } catch (SliceReadException e) {
            assertTrue(e.getMessage().contains("is not read on this machine"), e.getMessage());
            return false;
        }
    }

    private static void requireClose(Path expected, Path file, FrameCodec codec, double tolerance) throws Exception {
        int frames = 1;
        for (int frame = 0; frame < frames; frame++) {
            Slice slice = new DicomPixels(codec).read(file, frame);
            frames = Math.min(MOST_FRAMES, slice.ref().instance().frames());
            Samples ours = slice.frame().samples();
            Samples theirs = TestDicom.pixels().read(expected, frame).frame().samples();
            assertEquals(theirs.length(), ours.length(), file.toString());
            for (int i = 0; i < ours.length(); i++) {
                int at = i;
                assertEquals(theirs.at(i), ours.at(i), tolerance, () -> file + " sample " + at);
            }
        }
    }
}
