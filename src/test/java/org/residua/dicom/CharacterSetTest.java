package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;

/** Texts in all character sets of PS3.3 section C.12.1.1.2, and in none, beside what pydicom makes of them. */
class CharacterSetTest {
    /** Names as they are shown, and descriptions, a file a line. */
    private static final String PROGRAM = """
            import os, warnings
            warnings.simplefilter('ignore')
            sys.stdout.reconfigure(encoding='utf-8', errors='replace')
            def shown(name):
                for group in str(name).split('='):
                    parts = group.split('^') + [''] * 3
                    given = ' '.join(p.strip() for p in parts[1:3] if p.strip())
                    text = ', '.join(p for p in (parts[0].strip(), given) if p)
                    if text:
                        return text
                return ''
            files = [os.path.join(d, f) for d, _, fs in os.walk(sys.argv[1]) for f in fs]
            for f in sorted(files):
                try:
                    s = pydicom.dcmread(f, stop_before_pixels=True)
                    texts = [shown(s.get('PatientName', '') or ''), str(s.get('StudyDescription', '') or '').strip(),
                             str(s.get('SeriesDescription', '') or '').strip()]
                    print('\\t'.join([f] + texts).replace('\\n', ' ').replace('\\r', ' '))
                except Exception:
                    pass
            """;

    @TempDir
    Path folder;

    /**
     * A file and how it is to be shown.
     *
     * @param terms of Specific Character Set; none where it is absent
     * @param lenient whether pydicom shows it differently
     */
    private record Case(
            List<String> terms, byte[] name, byte[] text, String shownName, String shownText, boolean lenient) {
        static Case of(String term, String charset, String name, String text) {
            Charset set = Charset.forName(charset);
            return new Case(
                    List.of(term), name.getBytes(set), text.getBytes(set), name.replace("^", ", "), text, false);
        }

        static Case raw(List<String> terms, String name, String text, String shownName, String shownText) {
            return new Case(
                    terms,
                    name.getBytes(StandardCharsets.ISO_8859_1),
                    text.getBytes(StandardCharsets.ISO_8859_1),
                    shownName,
                    shownText,
                    false);
        }

        Case butNotByPydicom() {
            return new Case(terms, name, text, shownName, shownText, true);
        }

        Path write(Path file, String number) {
            TestImage image = new TestImage("1.1." + number).text(Tag.StudyInstanceUID, VR.UI, "1.2." + number);
            if (!terms.isEmpty()) {
                image.text(Tag.SpecificCharacterSet, VR.CS, terms.toArray(String[]::new));
            }
            image.dataset.setBytes(Tag.PatientName, VR.PN, name);
            image.dataset.setBytes(Tag.StudyDescription, VR.LO, text);
            return image.write(file);
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(oneCharacterSet(), codeExtensions(), againstTheStandard())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> oneCharacterSet() {
        return Stream.of(
                Case.of("ISO_IR 100", "ISO-8859-1", "Müller^José", "Köln"),
                Case.of("ISO_IR 101", "ISO-8859-2", "Wałęsa^Lech", "Łódź"),
                Case.of("ISO_IR 109", "ISO-8859-3", "Ħal^Ġużepp", "ĉĝ"),
                Case.of("ISO_IR 110", "ISO-8859-4", "Āda^Ķe", "Ŗ"),
                Case.of("ISO_IR 144", "ISO-8859-5", "Люксембург^И", "Голова"),
                Case.of("ISO_IR 127", "ISO-8859-6", "قباني^لنزار", "رأس"),
                Case.of("ISO_IR 126", "ISO-8859-7", "Διονυσιος^Δ", "Κεφαλή"),
                Case.of("ISO_IR 138", "ISO-8859-8", "שרון^דבורה", "ראש"),
                Case.of("ISO_IR 148", "ISO-8859-9", "Çavuşoğlu^İ", "ğ"),
                Case.of("ISO_IR 203", "ISO-8859-15", "Œuvre^Ž€", "Œ").butNotByPydicom(),
                Case.of("ISO_IR 166", "TIS-620", "นามสกุล^ชื่อ", "ศีรษะ"),
                Case.of("ISO_IR 13", "JIS_X0201", "ﾔﾏﾀﾞ^ﾀﾛｳ", "ｱｲ"),
                Case.of("ISO_IR 192", "UTF-8", "王^小東", "頭部 Köpf 😀"),
                Case.of("GB18030", "GB18030", "王^小东", "头部𠀀"),
                Case.of("GBK", "GBK", "王^小东", "头部"));
    }

    /** PS3.5 annexes H, I, J and K, and what is mixed. */
    private static Stream<Case> codeExtensions() {
        return Stream.of(
                Case.raw(
                        List.of("", "ISO 2022 IR 87"),
                        "=\033$B;3ED\033(B^\033$BB@O:\033(B=",
                        "a\033$BF,It\033(Bb",
                        "山田, 太郎",
                        "a頭部b"),
                Case.raw(
                        List.of("ISO 2022 IR 13", "ISO 2022 IR 87"),
                        "\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=\033$B;3ED\033(J",
                        "\033$B!@\033(J \033$BF,It\033(J",
                        "ﾔﾏﾀﾞ, ﾀﾛｳ",
                        "＼ 頭部"),
                Case.raw(
                        List.of("", "ISO 2022 IR 87", "ISO 2022 IR 159"),
                        "=\033$(D0!\033(B^\033$BB@O:\033(B",
                        "\033$(D0!\033(B",
                        "丂, 太郎",
                        "丂"),
                Case.raw(
                        List.of("", "ISO 2022 IR 149"),
                        "=\033$)C\u00fb\u00f3^\033$)C\u00d1\u00ce\u00d4\u00d7",
                        "\033$)C\u00b8\u00d3\u00b8\u00ae x",
                        "洪, 吉洞",
                        "머리 x"),
                Case.raw(
                                List.of("", "ISO 2022 IR 58"),
                                "=\033$)A\u00d5\u00c5^\033$)A\u00d0\u00a1\u00b6\u00ab=",
                                "\033$)A\u00cd\u00b7\u00b2\u00bf",
                                "张, 小东",
                                "头部")
                        .butNotByPydicom(),
                Case.raw(
                        List.of("ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 126"),
                        "\033-L\u00bb\u00ee^J\u00e9",
                        "\u00e9 \033-L\u00bb\u00ee \033-A\u00e9",
                        "Лю, Jé",
                        "é Лю é"),
                Case.raw(
                        List.of("", "ISO 2022 IR 100", "ISO 2022 IR 144"),
                        "B\033-A\u00e9",
                        "\033-A\u00e9 \033-L\u00bb\u00ee",
                        "Bé",
                        "é Лю"));
    }

    /** As files are. */
    private static Stream<Case> againstTheStandard() {
        return Stream.of(
                Case.raw(List.of(), "M\u00fcller^J", "K\u00f6ln", "Müller, J", "Köln"),
                Case.raw(List.of(), "M\u00c3\u00bcller^J", "K\u00c3\u00b6ln", "Müller, J", "Köln")
                        .butNotByPydicom(),
                Case.raw(List.of("ISO_IR 999"), "M\u00fcller^J", "K\u00f6ln", "Müller, J", "Köln"),
                Case.raw(List.of("ISO-IR 100"), "M\u00fcller^J", "K\u00f6ln", "Müller, J", "Köln"),
                Case.raw(List.of("iso8859-1"), "M\u00fcller^J", "K\u00f6ln", "Müller, J", "Köln"),
                Case.raw(List.of("ISO_IR 192"), "M\u00fcller^J", "K\u00f6ln", "M\ufffdller, J", "K\ufffdln"),
                Case.raw(List.of("ISO 2022 IR 87"), "\033$B;3ED\033(B", "x\033$BF,It\033(B", "山田", "x頭部"),
                Case.raw(List.of(), "\033$B;3ED\033(B", "\033$BF,It\033(B", "山田", "頭部")
                        .butNotByPydicom(),
                Case.raw(List.of("ISO 2022 IR 100"), "\033-X\u00e9^A", "\033", "-Xé, A", "")
                        .butNotByPydicom(),
                // a double byte at the end has lost its second half
                Case.raw(List.of("ISO 2022 IR 87"), "A", "\033$BF,I", "A", "頭\ufffd")
                        .butNotByPydicom());
    }

    private static Map<String, String> shown(Path place) {
        Map<String, String> shown = new HashMap<>();
        for (Study study : TestDicom.scanner()
                .scan(List.of(place), Progress.none(), new CancelToken())
                .studies()) {
            for (Series series : study.series()) {
                series.instances()
                        .forEach(instance -> shown.put(
                                instance.file().toString(),
                                study.patient().name() + "\t" + study.description() + "\t" + series.description()));
            }
        }
        return shown;
    }

    @Test
    void eachCharacterSetIsShownAsItIsWrittenAndAsPydicomShowsIt() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> expectedOfPydicom = new TreeMap<>();
        for (Case written : cases().toList()) {
            String number = String.valueOf(100 + expected.size());
            String file = written.write(folder.resolve(number), number).toString();
            expected.put(file, written.shownName + "\t" + written.shownText + "\t");
            if (!written.lenient) {
                expectedOfPydicom.put(file, expected.get(file));
            }
        }

        assertEquals(expected, new TreeMap<>(shown(folder)));
        Map<String, String> pydicom = new TreeMap<>();
        Judge.pydicom(PROGRAM, folder).lines().forEach(line -> {
            String file = line.substring(0, line.indexOf('\t'));
            pydicom.put(file, (line + "\t").substring(file.length() + 1).replaceFirst("\t+$", "\t"));
        });
        pydicom.keySet().retainAll(expectedOfPydicom.keySet());
        assertEquals(expectedOfPydicom, pydicom);
    }

    @Test
    void textsOfRealFilesEqualPydicoms(TestReporter reporter) throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        Path root = Path.of(data, "dicom");
        Map<String, String> ours = shown(root);
        Map<String, String> different = new TreeMap<>();
        int equal = 0;
        for (String line : Judge.pydicom(PROGRAM, root).lines().toList()) {
            String file = line.substring(0, Math.max(0, line.indexOf('\t')));
            String texts = ours.get(file);
            if (texts != null
                    && !texts.strip().equals(line.substring(file.length() + 1).strip())) {
                different.put(file, texts + " | " + line.substring(file.length() + 1));
            } else if (texts != null) {
                equal++;
            }
        }
        reporter.publishEntry("equal texts", String.valueOf(equal));
        assertEquals(Map.of(), different);
        assertTrue(equal > 300, equal + " files");
    }

    @Test
    void whatCouldDisguiseATextOrIsEndlessIsTakenAway() throws IOException {
        TestImage image = new TestImage("1.1").text(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        image.text(Tag.PatientName, VR.PN, "a\u200bb\u2060\ufeff\u00ad\u202ec\u2067d^\u0000\u0007\u001b[31mred");
        image.text(Tag.StudyDescription, VR.LO, "x".repeat(100_000));
        image.text(Tag.SeriesDescription, VR.LO, "\u2028\udb40\udc41");
        Path file = image.write(folder.resolve("a"));

        assertEquals("a b c d, [31mred\t" + "x".repeat(1024) + "\t", shown(file).get(file.toString()));
    }
}
