package org.residua.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Decodes texts by Specific Character Set (0008,0005): PS3.3 section C.12.1.1.2, PS3.5 section 6.1. More lenient than the
 * standard: terms may be misspelt, and a code extension may be used that was not announced.
 *
 * @param whole the character set of all bytes, where it has no code extensions; null where it may have them
 * @param upper the character set of bytes from 0x80 on until an escape sequence names another; null where there is none
 */
record TextDecoder(@Nullable Charset whole, @Nullable Charset upper) {
    private static final Pattern IR = Pattern.compile("ISO[ _-]?(?:2022)?[ _-]?IR[ _-]?(\\d+)");
    private static final Pattern LATIN = Pattern.compile("ISO[ _-]?8859[ _-](\\d+)");
    private static final Map<String, String> UPPER_BY_REGISTRATION = Map.ofEntries(
            Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"),
            Map.entry("110", "ISO-8859-4"),
            Map.entry("144", "ISO-8859-5"),
            Map.entry("127", "ISO-8859-6"),
            Map.entry("126", "ISO-8859-7"),
            Map.entry("138", "ISO-8859-8"),
            Map.entry("148", "ISO-8859-9"),
            Map.entry("203", "ISO-8859-15"),
            Map.entry("166", "TIS-620"),
            Map.entry("13", "JIS_X0201"),
            Map.entry("149", "EUC-KR"),
            Map.entry("58", "GB2312"));
    private static final Map<String, String> WHOLE_BY_TERM = Map.of(
            "ISO_IR 192", "UTF-8",
            "UTF-8", "UTF-8",
            "UTF8", "UTF-8",
            "GB18030", "GB18030",
            "GBK", "GBK",
            "GB2312", "GBK");

    /** By the term that holds in a data set: its own, or that of the data set that it is nested in. */
    static TextDecoder of(Attributes attributes) {
        for (Attributes holder = attributes; holder != null; holder = holder.getParent()) {
            String[] terms = holder.getStrings(Tag.SpecificCharacterSet);
            if (terms != null) {
                return of(terms.length == 0 || terms[0] == null ? "" : terms[0]);
            }
        }
        return of("");
    }

    /** By the first value; what others announce says itself by its escape sequences. */
    private static TextDecoder of(String term) {
        String upperCase = term.strip().toUpperCase(Locale.ROOT);
        Matcher ir = IR.matcher(upperCase);
        if (ir.matches()) {
            String number = ir.group(1);
            return number.equals("192")
                    ? new TextDecoder(StandardCharsets.UTF_8, null)
                    : new TextDecoder(null, charset(UPPER_BY_REGISTRATION.get(number)));
        }
        Matcher latin = LATIN.matcher(upperCase);
        return latin.matches()
                ? new TextDecoder(null, charset("ISO-8859-" + latin.group(1)))
                : new TextDecoder(charset(WHOLE_BY_TERM.get(upperCase)), null);
    }

    private static @Nullable Charset charset(@Nullable String name) {
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : null;
    }

    /**
     * Decodes a value, or several with backslashes between.
     *
     * @param personName whether the delimiters of person names end a code extension too
     */
    String decode(byte[] value, boolean personName) {
        if (isPrintableAscii(value)) {
            return new String(value, StandardCharsets.US_ASCII);
        } else if (whole != null) {
            return new String(value, whole);
        }
        return new Extended(value, personName).decode();
    }

    private static boolean isPrintableAscii(byte[] value) {
        for (byte b : value) {
            if (b < ' ') {
                return false;
            }
        }
        return true;
    }

    /** One value with code extensions, after ISO 2022: bytes below and from 0x80 each have a character set of their own. */
    private final class Extended {
        private static final int ESCAPE = 0x1b;

        private final byte[] value;
        private final boolean personName;
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream run = new ByteArrayOutputStream();
        /** Of two bytes a character; null while bytes below 0x80 are ASCII. */
        private @Nullable Charset lowerPairs;

        private @Nullable Charset high = upper;
        private boolean runIsHigh;

        Extended(byte[] value, boolean personName) {
            this.value = value;
            this.personName = personName;
        }

        String decode() {
            int at = 0;
            while (at < value.length) {
                CodeExtension extension = value[at] == ESCAPE ? CodeExtension.at(value, at + 1) : null;
                if (extension != null) {
                    endRun();
                    apply(extension);
                    at += 1 + extension.sequence().length();
                } else {
                    at += take(at);
                }
            }
            endRun();
            return text.toString();
        }

        private void apply(CodeExtension extension) {
            Charset named = charset(extension.charset());
            if (extension.isUpper()) {
                high = named;
            } else {
                lowerPairs = named;
            }
        }

        /** Takes one byte, or two that are one character. */
        private int take(int at) {
            int b = value[at];
            int count = lowerPairs != null && b > ' ' && at + 1 < value.length ? 2 : 1;
            if (b < 0 != runIsHigh) {
                endRun();
                runIsHigh = b < 0;
            }
            if (count == 1 && isDelimiter(b)) {
                endRun();
                lowerPairs = null;
                high = upper;
            }
            run.write(value, at, count);
            return count;
        }

        private boolean isDelimiter(int b) {
            return b == '\\' || b >= '\t' && b <= '\r' || personName && (b == '^' || b == '=');
        }

        private void endRun() {
            byte[] bytes = run.toByteArray();
            run.reset();
            if (!runIsHigh) {
                text.append(new String(bytes, lowerPairs == null ? StandardCharsets.US_ASCII : lowerPairs));
            } else {
                text.append(high == null ? undeclared(bytes) : new String(bytes, high));
            }
        }
    }

    /** Bytes of which nothing says what they are: UTF-8 if they could be, which others never are by chance, else Latin-1. */
    private static String undeclared(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
