package org.residua.report;

import java.io.IOException;
import java.util.List;

/**
 * A table of one line a row.
 *
 * @param columns from left to right
 * @param rows a text for each column
 */
record PdfTable(List<Column> columns, List<List<String>> rows) {
    static final float ROW_HEIGHT = 15;
    static final float NAME_WIDTH = 92;

    /** A column; figures stand to the right, so that they can be compared. */
    record Column(String title, float width, boolean figures) {}

    /** A name and its value, on a line of their own. */
    record Pair(String name, String value) {}

    float header(PdfCanvas canvas, float x, float y) throws IOException {
        cells(canvas, columns.stream().map(Column::title).toList(), x, y, PdfStyle.LABEL);
        float bottom = y + ROW_HEIGHT;
        canvas.line(x, bottom, x + width(), bottom, 0.6f, PdfStyle.RULE);
        return bottom;
    }

    float row(PdfCanvas canvas, List<String> row, float x, float y) throws IOException {
        cells(canvas, row, x, y, PdfStyle.BODY);
        canvas.line(x, y + ROW_HEIGHT, x + width(), y + ROW_HEIGHT, 0.3f, PdfStyle.RULE);
        return y + ROW_HEIGHT;
    }

    private void cells(PdfCanvas canvas, List<String> texts, float x, float y, PdfStyle style) throws IOException {
        float left = x;
        float base = y + ROW_HEIGHT - 4.5f;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = canvas.font().shortened(texts.get(i), style.size(), column.width() - 6);
            if (column.figures()) {
                canvas.textRight(text, left + column.width() - 6, base, style);
            } else {
                canvas.text(text, left, base, style);
            }
            left += column.width();
        }
    }

    private float width() {
        return (float) columns.stream().mapToDouble(Column::width).sum();
    }

    /** A name and its value; returns where they end. */
    static float pair(PdfCanvas canvas, Pair pair, float x, float y, float width) throws IOException {
        canvas.text(pair.name(), x, y + PdfStyle.BODY.size(), PdfStyle.LABEL);
        return canvas.paragraph(pair.value(), x + NAME_WIDTH, y, width - NAME_WIDTH, PdfStyle.BODY);
    }
}
