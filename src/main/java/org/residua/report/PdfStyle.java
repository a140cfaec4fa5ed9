package org.residua.report;

import java.awt.Color;

/**
 * How a line of text looks.
 *
 * @param size in points
 * @param strong as heavy as bold type
 */
record PdfStyle(float size, Color colour, boolean strong) {
    static final Color INK = new Color(0x1a2129);
    static final Color GREY = new Color(0x5d6874);
    static final Color RULE = new Color(0xd4dae0);
    static final Color QUIET_BAR = new Color(0xb9c3cd);
    static final Color ACCENT = new Color(0xe08a3c);
    static final Color NOTICE_GROUND = new Color(0xfbf0dc);
    static final Color NOTICE_TEXT = new Color(0x7a5512);

    static final PdfStyle TITLE = new PdfStyle(20, INK, true);
    static final PdfStyle HEADING = new PdfStyle(11, INK, true);
    static final PdfStyle BODY = new PdfStyle(9, INK, false);
    static final PdfStyle STRONG = new PdfStyle(9, INK, true);
    static final PdfStyle LABEL = new PdfStyle(8, GREY, false);
    static final PdfStyle SMALL = new PdfStyle(7, GREY, false);
    static final PdfStyle NOTICE = new PdfStyle(8, NOTICE_TEXT, true);
    static final PdfStyle CAUTION = new PdfStyle(9, NOTICE_TEXT, false);

    /** Distance between lines in points. */
    float leading() {
        return size * 1.42f;
    }
}
