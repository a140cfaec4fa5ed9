package org.residua.workflow.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.residua.workflow.conformance.ChildProgram.Ended;

/** Offis dcmtk: decompresses with the first of its programs that can, then dumps attributes and raw pixels. */
record DcmtkJudge(ChildProgram program, String version) implements Judge {
    /** The first also takes what is not compressed. */
    private static final List<String> DECODERS = List.of("dcmdjpeg", "dcmdrle", "dcmdjpls", "dcmconv");

    private static final List<String> WANTED = List.of(
            "0028,0002",
            "0028,0004",
            "0028,0006",
            "0028,0008",
            "0028,0010",
            "0028,0011",
            "0028,0100",
            "0028,0101",
            "0028,0102",
            "0028,0103",
            "7fe0,0010");

    private static final Pattern ELEMENT =
            Pattern.compile("^\\((\\p{XDigit}{4},\\p{XDigit}{4})\\) \\w\\w \\[?([^\\]#]*?)\\]? *#", Pattern.MULTILINE);

    @Override
    public String name() {
        return "dcmtk";
    }

    @Override
    public JudgedImage read(Path file) throws NotJudgedException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path folder = temporary.path();
            Path plain = folder.resolve("plain.dcm");
            decompress(file, plain);
            Ended dumped = program.run(folder.resolve(ChildProgram.OUTPUT), dump(folder, plain));
            Map<String, String> elements = elements(dumped.output());
            String raw = elements.get("7fe0,0010");
            if (raw == null || !raw.startsWith("=")) {
                throw new NotJudgedException("gives no pixel data");
            }
            return new JudgedImage(layout(elements), Judges.bytes(Path.of(raw.substring(1)))).checked();
        } catch (IOException | NumberFormatException e) {
            throw new NotJudgedException("its answer cannot be read");
        }
    }

    private void decompress(Path file, Path plain) throws IOException, NotJudgedException {
        String complaint = "";
        for (String decoder : DECODERS) {
            Ended ended = program.run(
                    plain.resolveSibling(ChildProgram.OUTPUT), decoder, "+te", file.toString(), plain.toString());
            if (!ended.failed() && Files.exists(plain)) {
                return;
            }
            complaint = complaint.isEmpty() ? ChildProgram.gist(ended.output(), file, plain) : complaint;
        }
        throw new NotJudgedException(complaint);
    }

    /** With the path before each element, so that those of an icon are told apart; pixels go to files in the folder. */
    private static String[] dump(Path folder, Path plain) {
        List<String> command = new ArrayList<>(List.of("dcmdump", "+p", "+W", folder.toString()));
        WANTED.forEach(tag -> command.addAll(List.of("+P", tag)));
        command.add(plain.toString());
        return command.toArray(String[]::new);
    }

    private static Map<String, String> elements(String dump) {
        Map<String, String> elements = new HashMap<>();
        Matcher matcher = ELEMENT.matcher(dump);
        while (matcher.find()) {
            elements.put(matcher.group(1), matcher.group(2).strip());
        }
        return elements;
    }

    private static JudgedImage.Layout layout(Map<String, String> elements) {
        int allocated = number(elements, "0028,0100", 0);
        int stored = number(elements, "0028,0101", allocated);
        return new JudgedImage.Layout(
                number(elements, "0028,0008", 1),
                number(elements, "0028,0010", 0),
                number(elements, "0028,0011", 0),
                number(elements, "0028,0002", 1),
                elements.getOrDefault("0028,0004", ""),
                number(elements, "0028,0006", 0) == 1,
                false,
                allocated,
                stored,
                number(elements, "0028,0102", stored - 1),
                number(elements, "0028,0103", 0) == 1);
    }

    private static int number(Map<String, String> elements, String tag, int otherwise) {
        String value = elements.get(tag);
        return value == null || value.startsWith("(no value") ? otherwise : Integer.parseInt(value);
    }
}
