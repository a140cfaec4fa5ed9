package org.residua.report;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Fills pages from top to bottom and starts a new one where the next part does not fit. */
final class PdfFlow implements AutoCloseable {
    static final float LEFT = 44;
    static final float RIGHT = PdfCanvas.WIDTH - 44;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = 60;
    static final float BOTTOM = PdfCanvas.HEIGHT - 58;

    private final PDDocument document;
    private final PdfFont font;
    private PdfCanvas canvas;
    private float y = TOP;

    PdfFlow(PDDocument document, PdfFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.canvas = PdfCanvas.newPage(document, font);
    }

    PdfCanvas canvas() {
        return canvas;
    }

    /** Where the next part starts. */
    float y() {
        return y;
    }

    /** Goes on from here. */
    void moveTo(float bottom) {
        y = bottom;
    }

    void space(float height) {
        y += height;
    }

    void newPage() throws IOException {
        canvas.close();
        canvas = PdfCanvas.newPage(document, font);
        y = TOP;
    }

    /** Starts a new page unless so much fits on this one. */
    void ensure(float height) throws IOException {
        if (y + height > BOTTOM) {
            newPage();
        }
    }

    /** A heading that stays with at least {@code following} points of what it is of. */
    void heading(String text, float following) throws IOException {
        ensure(26 + following);
        y += 10;
        canvas.text(text, LEFT, y + PdfStyle.HEADING.size(), PdfStyle.HEADING);
        y += 18;
    }

    void paragraph(String text, PdfStyle style) throws IOException {
        for (String line : font.wrapped(text, style.size(), WIDTH)) {
            ensure(style.leading());
            canvas.text(line, LEFT, y + style.size(), style);
            y += style.leading();
        }
    }

    void bullets(List<String> sentences) throws IOException {
        float indent = 10;
        for (String sentence : sentences) {
            boolean first = true;
            for (String line : font.wrapped(sentence, PdfStyle.BODY.size(), WIDTH - indent)) {
                ensure(PdfStyle.BODY.leading());
                if (first) {
                    canvas.text("·", LEFT + 2, y + PdfStyle.BODY.size(), PdfStyle.STRONG);
                }
                canvas.text(line, LEFT + indent, y + PdfStyle.BODY.size(), PdfStyle.BODY);
                y += PdfStyle.BODY.leading();
                first = false;
            }
            y += 2;
        }
    }

    /** Names and values below one another across the page. */
    void pairs(List<PdfTable.Pair> pairs) throws IOException {
        for (PdfTable.Pair pair : pairs) {
            List<String> lines = font.wrapped(pair.value(), PdfStyle.BODY.size(), WIDTH - PdfTable.NAME_WIDTH);
            ensure(PdfStyle.BODY.leading() * lines.size());
            y = PdfTable.pair(canvas, pair, LEFT, y, WIDTH);
        }
    }

    /** A table across the page, its header again on each further page. */
    void table(PdfTable table) throws IOException {
        ensure(2 * PdfTable.ROW_HEIGHT);
        y = table.header(canvas, LEFT, y);
        for (List<String> row : table.rows()) {
            if (y + PdfTable.ROW_HEIGHT > BOTTOM) {
                newPage();
                y = table.header(canvas, LEFT, y);
            }
            y = table.row(canvas, row, LEFT, y);
        }
    }

    /** A boxed sentence that must not be missed. */
    void caution(@Nullable String text) throws IOException {
        if (text == null) {
            return;
        }
        List<String> lines = font.wrapped(text, PdfStyle.CAUTION.size(), WIDTH - 16);
        float height = lines.size() * PdfStyle.CAUTION.leading() + 10;
        ensure(height + 6);
        canvas.fill(LEFT, y, WIDTH, height, PdfStyle.NOTICE_GROUND);
        canvas.paragraph(text, LEFT + 8, y + 6, WIDTH - 16, PdfStyle.CAUTION);
        y += height + 6;
    }

    @Override
    public void close() throws IOException {
        canvas.close();
    }
}
