package org.residua.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on one A4 page in points from its upper left corner, y downwards. */
final class PdfCanvas implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    /** Liberation Sans comes without a bold face: strong type is drawn with a thin outline. */
    private static final float STRONG_OUTLINE = 0.028f;

    private final PDDocument document;
    private final PDPageContentStream stream;
    private final PdfFont font;

    private PdfCanvas(PDDocument document, PDPage page, PdfFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    }

    /** A further page at the end of the document. */
    static PdfCanvas newPage(PDDocument document, PdfFont font) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PdfCanvas(document, page, font);
    }

    /** More on a page that is there. */
    static PdfCanvas onPage(PDDocument document, int index, PdfFont font) throws IOException {
        return new PdfCanvas(document, document.getPage(index), font);
    }

    PdfFont font() {
        return font;
    }

    /** A line of text that starts at x, with its base line at y. */
    void text(String text, float x, float y, PdfStyle style) throws IOException {
        stream.setNonStrokingColor(style.colour());
        stream.beginText();
        if (style.strong()) {
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
            stream.setStrokingColor(style.colour());
            stream.setLineWidth(style.size() * STRONG_OUTLINE);
        } else {
            stream.setRenderingMode(RenderingMode.FILL);
        }
        stream.setFont(font.font(), style.size());
        stream.newLineAtOffset(x, HEIGHT - y);
        stream.showText(font.settable(text));
        stream.endText();
    }

    /** A line of text that ends at x. */
    void textRight(String text, float x, float y, PdfStyle style) throws IOException {
        text(text, x - font.width(text, style.size()), y, style);
    }

    /** A line of text with its middle at x. */
    void textCentred(String text, float x, float y, PdfStyle style) throws IOException {
        text(text, x - font.width(text, style.size()) / 2, y, style);
    }

    /** Wrapped lines from a top at y; returns where they end. */
    float paragraph(String text, float x, float y, float width, PdfStyle style) throws IOException {
        float bottom = y;
        for (String line : font.wrapped(text, style.size(), width)) {
            text(line, x, bottom + style.size(), style);
            bottom += style.leading();
        }
        return bottom;
    }

    void fill(float x, float y, float width, float height, Color colour) throws IOException {
        stream.setNonStrokingColor(colour);
        stream.addRect(x, HEIGHT - y - height, width, height);
        stream.fill();
    }

    void line(float x1, float y1, float x2, float y2, float thickness, Color colour, float... dash) throws IOException {
        stream.setStrokingColor(colour);
        stream.setLineWidth(thickness);
        stream.setLineDashPattern(dash, 0);
        stream.moveTo(x1, HEIGHT - y1);
        stream.lineTo(x2, HEIGHT - y2);
        stream.stroke();
        stream.setLineDashPattern(new float[0], 0);
    }

    void image(BufferedImage image, float x, float y, float width, float height) throws IOException {
        stream.drawImage(LosslessFactory.createFromImage(document, image), x, HEIGHT - y - height, width, height);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
