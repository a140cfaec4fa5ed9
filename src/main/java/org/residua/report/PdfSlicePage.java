package org.residua.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Region;
import org.residua.anomaly.SliceResult;
import org.residua.study.Instance;
import org.residua.study.Vector3;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;

/**
 * A flagged slice: the overlay with its colour bar, original and reconstruction beside it, and its regions.
 *
 * @param place among the flagged slices by score, 1-based
 */
record PdfSlicePage(ReportInput input, SliceResult result, int place) {
    private static final float LARGE = 352;
    private static final float LARGE_HEIGHT = 390;
    private static final float GAP = 14;
    private static final float SMALL = PdfFlow.WIDTH - LARGE - GAP;
    private static final float SMALL_HEIGHT = 178;
    private static final int MOST_REGIONS = 12;

    /** Pixels on the longer side, for about 200 dots per inch in print. */
    private static final int LARGE_PX = 1000;

    private static final int SMALL_PX = 480;

    void write(PdfFlow flow) throws IOException {
        heading(flow);
        Slice slice = null;
        try {
            slice = input.source().read(result.ref());
            pictures(flow, slice);
        } catch (SliceReadException e) {
            flow.caution("The slice could be scored but not be read again for its picture. " + e.getMessage());
        }
        regions(flow, slice == null ? null : slice.geometry());
    }

    private void heading(PdfFlow flow) throws IOException {
        String title = "Slice " + input.numberOf(result.ref()) + " of "
                + input.series().sliceCount();
        flow.canvas().text(title, PdfFlow.LEFT, flow.y() + 12, new PdfStyle(15, PdfStyle.INK, true));
        flow.canvas()
                .textRight(
                        "score " + Wording.figure(result.score()) + " · p = " + Wording.figure(result.sliceP())
                                + " · flagged at "
                                + Wording.percent(input.options().alpha()),
                        PdfFlow.RIGHT,
                        flow.y() + 12,
                        PdfStyle.BODY);
        flow.space(20);
        flow.paragraph("No. " + place + " by score · " + identifier(), PdfStyle.SMALL);
        flow.space(4);
        if (result.outsideDomain()) {
            flow.caution("This slice is outside the model's domain; its figures are not calibrated. "
                    + result.gate().reason());
        } else if (!result.gate().reason().isEmpty()) {
            flow.caution("The input gate warns: " + result.gate().reason());
        }
    }

    private String identifier() {
        Instance instance = result.ref().instance();
        String uid = instance.uid().value();
        String name = uid.isEmpty() ? "file " + instance.file().getFileName() : "SOP instance " + uid;
        return instance.frames() > 1 ? name + " · frame " + (result.ref().frame() + 1) : name;
    }

    private void pictures(PdfFlow flow, Slice slice) throws IOException {
        float y = flow.y();
        PdfCanvas canvas = flow.canvas();
        canvas.text("ORIGINAL WITH OVERLAY", PdfFlow.LEFT, y + 7, PdfStyle.SMALL);
        BufferedImage overlay =
                OverlayPicture.plain(slice, result, input.bundle(), LARGE_PX).toImage();
        float bottom = fitted(canvas, overlay, PdfFlow.LEFT, y + 12, LARGE, LARGE_HEIGHT);
        float x = PdfFlow.LEFT + LARGE + GAP;
        PictureGrid grid = PictureGrid.fit(slice.geometry(), SMALL_PX);
        canvas.text("ORIGINAL", x, y + 7, PdfStyle.SMALL);
        BufferedImage original = SlicePicture.original(slice, slice.defaultVoi(), grid);
        float below = fitted(canvas, original, x, y + 12, SMALL, SMALL_HEIGHT);
        AnomalyMap map = result.map();
        float[] reconstruction = result.reconstruction();
        float[] seen = result.input();
        if (map != null && reconstruction != null && seen != null) {
            canvas.text("RECONSTRUCTION", x, below + 17, PdfStyle.SMALL);
            BufferedImage picture = new PictureFrame(new PictureStyle(), 2.4 * SMALL_PX / 900)
                    .strip(SlicePicture.reconstruction(map, reconstruction, seen, grid), result.outsideDomain());
            below = fitted(canvas, picture, x, below + 22, SMALL, SMALL_HEIGHT);
        }
        below += 10;
        for (String line : technique(slice)) {
            below = canvas.paragraph(line, x, below, SMALL, PdfStyle.SMALL);
        }
        bottom = PdfColourBar.draw(
                canvas, ColourScale.of(input.bundle(), input.options().alpha()), PdfFlow.LEFT, bottom + 8, LARGE);
        flow.moveTo(Math.max(bottom, below));
    }

    private static List<String> technique(Slice slice) {
        return Stream.of(
                        slice.frame().columns() + " × " + slice.frame().rows() + " pixels",
                        Wording.spacing(slice.geometry().spacing()),
                        PresentationText.levels(slice),
                        PresentationText.notes(slice.presentation()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Draws a picture as large as the box allows, from its upper left corner; returns where it ends. */
    private static float fitted(PdfCanvas canvas, BufferedImage image, float x, float y, float width, float height)
            throws IOException {
        float scale = Math.min(width / image.getWidth(), height / image.getHeight());
        canvas.image(image, x, y, image.getWidth() * scale, image.getHeight() * scale);
        return y + image.getHeight() * scale;
    }

    private void regions(PdfFlow flow, @Nullable SliceGeometry geometry) throws IOException {
        List<Region> regions = result.regions();
        flow.heading("Regions", 2 * PdfTable.ROW_HEIGHT);
        if (regions.isEmpty()) {
            flow.paragraph(
                    "No pixel exceeds the region threshold: the slice as a whole scores high, no place in it stands out.",
                    PdfStyle.BODY);
            return;
        }
        List<Region> shown = regions.subList(0, Math.min(MOST_REGIONS, regions.size()));
        flow.table(new PdfTable(
                List.of(
                        new PdfTable.Column("Rank", 32, false),
                        new PdfTable.Column("Peak at column, row", 98, false),
                        new PdfTable.Column("In the patient (mm)", 116, false),
                        new PdfTable.Column("Area", 70, true),
                        new PdfTable.Column("Peak evidence", 78, true),
                        new PdfTable.Column("As high among normal pixels", PdfFlow.WIDTH - 394, true)),
                shown.stream().map(region -> row(region, geometry)).toList()));
        if (regions.size() > shown.size()) {
            flow.space(3);
            flow.paragraph(
                    regions.size() - shown.size() + " further regions with lower peaks are in the JSON export.",
                    PdfStyle.LABEL);
        }
    }

    private List<String> row(Region region, @Nullable SliceGeometry geometry) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(region.rank()));
        cells.add(region.peakX() + ", " + region.peakY());
        cells.add(patientPosition(region, geometry));
        cells.add(Wording.area(region));
        cells.add(Wording.figure(region.peakEvidence()));
        boolean atFloor =
                region.peakPixelRarity() <= input.bundle().evidenceQuantiles().floor();
        cells.add((atFloor ? "rarer than " : "") + Wording.oneIn(region.peakPixelRarity()));
        return cells;
    }

    private static String patientPosition(Region region, @Nullable SliceGeometry geometry) {
        Vector3 at = geometry == null ? null : geometry.toPatientMm(region.peakX(), region.peakY());
        return at == null
                ? Wording.NOT_STATED
                : side(at.x(), "L", "R") + " · " + side(at.y(), "P", "A") + " · " + side(at.z(), "H", "F");
    }

    private static String side(double mm, String positive, String negative) {
        return (mm < 0 ? negative : positive) + String.format(Locale.ROOT, " %.0f", Math.abs(mm));
    }
}
