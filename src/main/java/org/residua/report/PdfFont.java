package org.residua.report;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of a document, embedded as the subset that is used: Liberation Sans, which comes with the PDF
 * library. Any text can be set: what the typeface lacks shows as an empty box, and scripts from right to left are put in
 * the order in which they are seen.
 */
final class PdfFont {
    /** Stands for a character that the typeface lacks. */
    static final String MISSING = "□";

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDFont font;
    private final CmapLookup glyphs;

    PdfFont(PDDocument document) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFont.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = face.getUnicodeCmapLookup();
            font = PDType0Font.load(document, face, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** The text as it can be set: one line, nothing that the typeface lacks. */
    String settable(String text) {
        StringBuilder settable = new StringBuilder();
        inVisualOrder(text).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                settable.append(' ');
            } else if (Character.getType(c) == Character.FORMAT) {
                return;
            } else if (glyphs.getGlyphId(c) == 0) {
                settable.append(MISSING);
            } else {
                settable.appendCodePoint(c);
            }
        });
        return settable.toString();
    }

    private static String inVisualOrder(String text) {
        char[] chars = text.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int[] codePoints = text.codePoints().toArray();
        byte[] levels = new byte[codePoints.length];
        String[] parts = new String[codePoints.length];
        int at = 0;
        for (int i = 0; i < codePoints.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            parts[i] = Character.toString(codePoints[i]);
            at += Character.charCount(codePoints[i]);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
        return String.join("", parts);
    }

    /** Width in points of a text at a size in points. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(settable(text)) / 1000 * size;
    }

    /** The text in lines of at most {@code width} points, broken between words, within them where there is no other way. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[ \\n\\t]+", -1)) {
            String rest = word;
            if (line.length() > 0 && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > width && rest.length() > 1) {
                int end = fitting(rest, size, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text cut to fit a width, with an ellipsis where it was cut. */
    String shortened(String text, float size, float width) throws IOException {
        if (width(text, size) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, size, width - width("…", size))) + "…";
    }

    /** How many characters at the start of a text fit, at least one. */
    private int fitting(String text, float size, float width) throws IOException {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
