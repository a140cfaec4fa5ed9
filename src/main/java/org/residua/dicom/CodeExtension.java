package org.residua.dicom;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The escape sequences of PS3.3 tables C.12-3 and C.12-4: which character set holds from here on, without the escape itself. */
enum CodeExtension {
    ASCII("(B", null),
    JIS_ROMAN("(J", null),
    JIS_KATAKANA(")I", "JIS_X0201"),
    LATIN_1("-A", "ISO-8859-1"),
    LATIN_2("-B", "ISO-8859-2"),
    LATIN_3("-C", "ISO-8859-3"),
    LATIN_4("-D", "ISO-8859-4"),
    CYRILLIC("-L", "ISO-8859-5"),
    ARABIC("-G", "ISO-8859-6"),
    GREEK("-F", "ISO-8859-7"),
    HEBREW("-H", "ISO-8859-8"),
    LATIN_5("-M", "ISO-8859-9"),
    LATIN_9("-b", "ISO-8859-15"),
    THAI("-T", "TIS-620"),
    KANJI("$B", "x-JIS0208"),
    KANJI_SUPPLEMENT("$(D", "JIS_X0212-1990"),
    KOREAN("$)C", "EUC-KR"),
    CHINESE("$)A", "GB2312");

    private final String sequence;
    private final @Nullable String charset;

    CodeExtension(String sequence, @Nullable String charset) {
        this.sequence = sequence;
        this.charset = charset;
    }

    /** The one whose sequence is here; null where it is none. */
    static @Nullable CodeExtension at(byte[] value, int offset) {
        String ahead = new String(value, offset, Math.min(3, value.length - offset), StandardCharsets.ISO_8859_1);
        for (CodeExtension extension : values()) {
            if (ahead.startsWith(extension.sequence)) {
                return extension;
            }
        }
        return null;
    }

    /** What follows the escape. */
    String sequence() {
        return sequence;
    }

    /** Its name in Java; null for single bytes below 0x80. */
    @Nullable
    String charset() {
        return charset;
    }

    /** Whether it is about bytes from 0x80 on. */
    boolean isUpper() {
        return sequence.startsWith(")") || sequence.startsWith("-") || sequence.startsWith("$)");
    }
}
