package org.residua.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.file.FileWriteException;
import org.residua.raster.PngFile;
import org.residua.volume.Slice;

/**
 * A slice with its evidence over it, as the window shows it: true proportions, coloured above the region threshold,
 * regions outlined and numbered, the research notice burned in. Opaque.
 *
 * @param argb 0xffRRGGBB, row by row, width x height
 */
public record OverlayPicture(int width, int height, int[] argb) {
    /** The least extent of the image's longer side, so that words beside it can be read. */
    static final int LEAST_LONG_SIDE = 900;

    private static final int MOST_LONG_SIDE = 1600;

    /** The picture to be looked at by itself: with the corner texts and the colour bar around the image. */
    public static OverlayPicture of(Slice slice, SliceResult result, ModelBundle bundle, Caption caption) {
        int longSide =
                Math.max(LEAST_LONG_SIDE, Math.min(MOST_LONG_SIDE, PictureGrid.nativeLongSide(slice.geometry())));
        PictureStyle style = new PictureStyle();
        double unit = longSide / 900.0;
        BufferedImage image = image(slice, result, bundle, longSide, unit, style);
        ColourScale scale = ColourScale.of(bundle, result.provenance().alpha());
        return of(new PictureFrame(style, unit).around(image, caption, scale, result.outsideDomain()));
    }

    /** The image with its overlay and a strip with the notice below, for a page that says the rest itself. */
    static OverlayPicture plain(Slice slice, SliceResult result, ModelBundle bundle, int longSide) {
        PictureStyle style = new PictureStyle();
        // Pages are looked at from further away than windows.
        double unit = longSide / 620.0;
        BufferedImage image = image(slice, result, bundle, longSide, unit, style);
        return of(new PictureFrame(style, unit).strip(image, result.outsideDomain()));
    }

    private static BufferedImage image(
            Slice slice, SliceResult result, ModelBundle bundle, int longSide, double unit, PictureStyle style) {
        PictureGrid grid = PictureGrid.fit(slice.geometry(), longSide);
        BufferedImage image = SlicePicture.original(slice, slice.defaultVoi(), grid);
        Graphics2D g = PictureStyle.smooth(image.createGraphics());
        AnomalyMap map = result.map();
        if (map != null) {
            double threshold =
                    bundle.calibration().regionThreshold(result.provenance().alpha());
            float[] evidence = grid.sample(map);
            int[] heat = EvidenceOverlay.argb(evidence, threshold, bundle.evidenceQuantiles(), EvidenceOverlay.OPACITY);
            BufferedImage overlay = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_ARGB);
            overlay.setRGB(0, 0, grid.width(), grid.height(), heat, 0, grid.width());
            g.drawImage(overlay, 0, 0, null);
            RegionMarks marks = new RegionMarks(grid, evidence, threshold, unit);
            marks.outlines(g);
            marks.ranks(g, result.regions(), style.strong(16 * unit));
        }
        slice.presentation().overlays().forEach(plane -> FileGraphics.draw(g, plane, grid));
        OrientationLetters.draw(g, slice.geometry(), grid, style.strong(15 * unit));
        g.dispose();
        return image;
    }

    private static OverlayPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new OverlayPicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /**
     * Saves the picture.
     *
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public void writePng(Path file) throws FileWriteException {
        PngFile.write(file, width, height, argb);
    }

    /** For a page. */
    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
