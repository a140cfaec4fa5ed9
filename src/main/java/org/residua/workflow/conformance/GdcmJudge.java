package org.residua.workflow.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.residua.workflow.conformance.ChildProgram.Ended;

/** Grassroots DICOM: decompresses, describes what came out, and takes the raw pixels from it. */
record GdcmJudge(ChildProgram program, String version) implements Judge {
    private static final Pattern LINE = Pattern.compile("^(\\w+) *: *(.*)$", Pattern.MULTILINE);
    private static final Pattern DIMENSIONS = Pattern.compile("\\((\\d+),(\\d+)(?:,(\\d+))?\\)");

    @Override
    public String name() {
        return "gdcm";
    }

    @Override
    public JudgedImage read(Path file) throws NotJudgedException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path plain = temporary.path().resolve("plain.dcm");
            Path raw = temporary.path().resolve("pixels.raw");
            step(file, plain, "gdcmconv", "--raw", "-i", file.toString(), "-o", plain.toString());
            step(plain, raw, "gdcmraw", "-i", plain.toString(), "-o", raw.toString());
            Ended info = program.run(temporary.path().resolve(ChildProgram.OUTPUT), "gdcminfo", plain.toString());
            return new JudgedImage(layout(info.output()), Judges.bytes(raw)).checked();
        } catch (IOException | NumberFormatException e) {
            throw new NotJudgedException("its answer cannot be read");
        }
    }

    private void step(Path from, Path to, String... command) throws IOException, NotJudgedException {
        Ended ended = program.run(to.resolveSibling(ChildProgram.OUTPUT), command);
        if (ended.failed() || !Files.exists(to)) {
            throw new NotJudgedException(ChildProgram.gist(ended.output(), from, to));
        }
    }

    private static JudgedImage.Layout layout(String info) throws NotJudgedException {
        Map<String, String> values = new HashMap<>();
        Matcher line = LINE.matcher(info);
        while (line.find()) {
            values.putIfAbsent(line.group(1), line.group(2).strip());
        }
        Matcher size = DIMENSIONS.matcher(values.getOrDefault("Dimensions", ""));
        if (!size.matches()) {
            throw new NotJudgedException("gives no image");
        }
        return new JudgedImage.Layout(
                size.group(3) == null ? 1 : Integer.parseInt(size.group(3)),
                Integer.parseInt(size.group(2)),
                Integer.parseInt(size.group(1)),
                number(values, "SamplesPerPixel"),
                values.getOrDefault("PhotometricInterpretation", ""),
                number(values, "PlanarConfiguration") == 1,
                values.getOrDefault("ScalarType", "").startsWith("FLOAT"),
                number(values, "BitsAllocated"),
                number(values, "BitsStored"),
                number(values, "HighBit"),
                number(values, "PixelRepresentation") == 1);
    }

    private static int number(Map<String, String> values, String name) {
        return Integer.parseInt(values.getOrDefault(name, "none"));
    }
}
