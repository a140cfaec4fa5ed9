package org.residua.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.RarityColour;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.Calibration;
import org.residua.bundle.ModelBundle;
import org.residua.preprocess.GridMapping;
import org.residua.study.FrameOfReferenceUid;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.LossyCompression;
import org.residua.volume.NotApplied;
import org.residua.volume.OverlayPlane;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Presentation;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;
import org.residua.volume.VoiLut;

class OverlayPictureTest {
    private final ReportInput input = Specimen.input(19, 4, "Subject 0141");
    private final ModelBundle bundle = input.bundle();
    private final SliceResult flagged = input.slices().get(9);

    @Test
    void colourIsTheRarityAndClearAtOrBelowTheThreshold() {
        AnomalyMap map = new AnomalyMap(2, new float[] {15, 15.1f, Float.NaN, 25}, new GridMapping(0, 0, 1, 1));
        int[] argb = EvidenceOverlay.argb(map, 15, bundle.evidenceQuantiles(), 2, 2, 0.55);
        int alpha = 140 << 24;
        assertArrayEquals(
                new int[] {
                    0,
                    alpha | (RarityColour.argb(bundle.evidenceQuantiles().rarity(15.1f)) & 0xffffff),
                    0,
                    alpha | (RarityColour.argb(1e-5) & 0xffffff)
                },
                argb);
    }

    @Test
    void colouredPixelsAreThePixelsOfTheRegions() {
        int[] argb =
                EvidenceOverlay.argb(Specimen.map(32), 15, bundle.evidenceQuantiles(), Specimen.SIZE, Specimen.SIZE, 1);
        long coloured = java.util.Arrays.stream(argb).filter(c -> c != 0).count();
        assertEquals(flagged.regions().stream().mapToLong(r -> r.areaPx()).sum(), coloured);
        assertTrue(coloured > 100);
    }

    @Test
    void aSmallSliceIsEnlargedAndKeepsItsProportions() throws SliceReadException {
        PixelSpacing tall = new PixelSpacing(2, 1, PixelSpacing.Source.PIXEL_SPACING);
        PictureGrid grid = PictureGrid.fit(new SliceGeometry(100, 100, tall, null), 900);
        assertEquals(450, grid.width());
        assertEquals(900, grid.height());
        OverlayPicture picture = OverlayPicture.plain(slice(), flagged, bundle, 900);
        assertEquals(900, picture.width());
        assertTrue(picture.height() > 900, "the strip is below the image");
    }

    @Test
    void theSpotIsColouredAtItsPlaceAndTheRestIsThePlainSlice() throws SliceReadException {
        OverlayPicture with = OverlayPicture.plain(slice(), flagged, bundle, 800);
        OverlayPicture without = OverlayPicture.plain(slice(), withoutMap(), bundle, 800);
        int differing = 0;
        for (int y = 0; y < 800; y++) {
            for (int x = 0; x < 800; x++) {
                if (with.argb()[y * 800 + x] != without.argb()[y * 800 + x]) {
                    differing++;
                    boolean nearFirst = Math.hypot(x - 58 * 5, y - 62 * 5) < 110;
                    boolean nearSecond = Math.hypot(x - 102 * 5, y - 110 * 5) < 80;
                    assertTrue(nearFirst || nearSecond, x + ", " + y);
                }
            }
        }
        assertTrue(differing > 5000);
        int spot = with.argb()[62 * 5 * 800 + 58 * 5];
        assertTrue((spot >> 16 & 0xff) - (spot & 0xff) > 20, "yellow has more red than blue");
    }

    @Test
    void everyPictureHasTheStripAndSaysWhereTheModelDoesNotApply() throws SliceReadException {
        assertEquals("RESEARCH ONLY, NOT FOR DIAGNOSIS", ResearchNotice.of(false));
        assertEquals("RESEARCH ONLY, NOT FOR DIAGNOSIS  ·  outside the model's domain", ResearchNotice.of(true));
        OverlayPicture inside = OverlayPicture.of(slice(), flagged, bundle, caption(flagged));
        SliceResult out = Specimen.outsideDomain(flagged.ref());
        OverlayPicture outside = OverlayPicture.of(slice(), out, bundle, caption(flagged));
        assertTrue(stripPixels(inside) > 200);
        assertTrue(stripPixels(outside) > stripPixels(inside) * 1.5, "more words, more pixels");
    }

    @Test
    void theCaptionNamesPatientSliceWindowAndOutcome() throws SliceReadException {
        Caption caption = caption(flagged);
        assertEquals("Subject 0141  ·  S-0141  ·  F 053Y", caption.topLeft().get(0));
        assertEquals(
                "Slice 10 / 19  ·  +5.0 mm along the normal", caption.topLeft().get(2));
        assertEquals("W 1000  L 500", caption.topRight().get(0));
        assertEquals("1.20 × 1.20 mm (pixel spacing)", caption.bottomLeft().get(0));
        assertEquals("flagged at 5 %", caption.bottomRight().get(1).replace('\u00a0', ' '));
        SliceResult refused = Specimen.refused(flagged.ref());
        assertEquals(
                List.of("not scored", "The series is T1-weighted; the model was trained on FLAIR."),
                caption(refused).bottomRight());
    }

    @Test
    void theCaptionSaysWhatTheFileBringsAlongAndWhichStackItIs() throws SliceReadException {
        Slice plain = slice();
        Presentation presentation = new Presentation(
                List.of(mark(BitSet.valueOf(new long[] {1}))),
                (column, row) -> column < 10,
                new LossyCompression(List.of(10.0), List.of("ISO_10918_1")),
                Set.of(NotApplied.ICC_PROFILE));
        Slice slice = new Slice(
                plain.ref(),
                plain.frame(),
                plain.grey(),
                List.of(new VoiLut(0, new int[] {0, 1}, 1, "BONE")),
                plain.geometry(),
                presentation);
        Series whole = input.series();
        Series stack = new Series(
                whole.uid(),
                1,
                "MR",
                "Dual echo",
                whole.acquisition(),
                whole.slices(),
                new Stack(2, 3, "echo time 80 ms"),
                FrameOfReferenceUid.UNKNOWN);
        Caption caption = Caption.of(input.study(), stack, 1, slice, flagged, bundle);
        assertTrue(caption.topLeft().get(1).contains("Dual echo  ·  stack 2 of 3: echo time 80 ms"));
        assertEquals("Look-up table  BONE", caption.topRight().get(0));
        assertEquals(
                "lossy 10:1 JPEG  ·  graphics of the file: MARK  ·  shutter of the file applied"
                        + "  ·  not applied: icc profile",
                caption.topRight().get(2));
    }

    @Test
    void graphicsOfTheFileAreDrawnWhereTheyLieAndTheShutterIsClosed() throws SliceReadException {
        BitSet bits = new BitSet();
        bits.set(20 * 160 + 100, 20 * 160 + 110);
        Slice plain = slice();
        Presentation presentation = new Presentation(List.of(mark(bits)), (column, row) -> column < 10, null);
        Slice slice = new Slice(plain.ref(), plain.frame(), plain.grey(), plain.vois(), plain.geometry(), presentation);
        OverlayPicture large = OverlayPicture.plain(slice, withoutMap(), bundle, 800);
        assertEquals(0xff7fe0d0, large.argb()[102 * 800 + 505]);
        assertEquals(0xff7fe0d0, large.argb()[102 * 800 + 545]);
        assertNotEquals(0xff7fe0d0, large.argb()[102 * 800 + 555]);
        assertNotEquals(0xff7fe0d0, large.argb()[108 * 800 + 505]);
        assertEquals(0xff000000, large.argb()[300 * 800 + 20]);
        OverlayPicture small = OverlayPicture.plain(slice, withoutMap(), bundle, 80);
        assertTrue(Arrays.stream(small.argb()).anyMatch(argb -> argb == 0xff7fe0d0), "a line stays a line");
    }

    private static OverlayPlane mark(BitSet bits) {
        return new OverlayPlane(0x6000, "MARK", 160, 160, 0, 0, bits);
    }

    @Test
    void aRefusedSliceIsDrawnWithoutColour() throws SliceReadException {
        SliceResult refused = Specimen.refused(flagged.ref());
        OverlayPicture picture = OverlayPicture.of(slice(), refused, bundle, caption(refused));
        assertTrue(picture.width() > 900);
    }

    @Test
    void aColourSliceIsDrawnInColour() {
        Slice slice = new Slice(
                flagged.ref(),
                new Frame(1, 2, 3, "RGB", new Samples.OfByte(new byte[] {(byte) 200, 0, 0, 0, 0, 100}, false)),
                GreyPipeline.PLAIN,
                List.of(),
                new SliceGeometry(2, 1, null, null));
        var image = SlicePicture.original(slice, slice.defaultVoi(), new PictureGrid(2, 1, 1, 1));
        assertEquals(0xffc80000, image.getRGB(0, 0));
        assertEquals(0xff000064, image.getRGB(1, 0));
    }

    @Test
    void shrinkingTakesTheMeanAndGrowingIsLinear() {
        assertArrayEquals(new float[] {1, 1, 1, 1}, Resampling.resize(new float[] {1, 1, 1, 1}, 2, 2, 4, 1));
        assertArrayEquals(new float[] {0, 2.5f, 7.5f, 10}, Resampling.resize(new float[] {0, 10}, 2, 1, 4, 1), 1e-5f);
        float[] checks = new float[64];
        for (int i = 0; i < 64; i++) {
            checks[i] = (i % 8 + i / 8) % 2;
        }
        for (float value : Resampling.resize(checks, 8, 8, 2, 2)) {
            assertEquals(0.5, value, 0.1);
        }
    }

    @Test
    void theColourBarTellsWhereItIsClearAndWhatCannotBeStated() {
        ColourScale scale = ColourScale.of(bundle, 0.05);
        assertEquals(1e-3, scale.threshold(), 1e-5);
        assertFalse(scale.shown(scale.mark() - 0.01));
        assertTrue(scale.shown(scale.mark() + 0.01));
        assertEquals("clear below", scale.secondLine());
        ColourScale coarse = new ColourScale(1e-3, 1e-4);
        assertEquals("none below 0.01 %", coarse.secondLine().replace('\u00a0', ' '));
        ColourScale none = ColourScale.of(withNormals(5), 0.05);
        assertFalse(none.hasThreshold());
        assertFalse(none.shown(1));
        assertEquals("no threshold", none.thresholdText());
    }

    @Test
    void withTooFewNormalsNothingIsColoured() throws SliceReadException {
        OverlayPicture few = OverlayPicture.plain(slice(), flagged, withNormals(5), 400);
        OverlayPicture enough = OverlayPicture.plain(slice(), flagged, bundle, 400);
        int middleOfSpot = 155 * 400 + 145;
        int grey = few.argb()[middleOfSpot];
        assertEquals(grey >> 16 & 0xff, grey & 0xff);
        assertNotEquals(grey, enough.argb()[middleOfSpot]);
        assertTrue(OverlayPicture.of(slice(), flagged, withNormals(5), caption(flagged))
                        .width()
                > 900);
    }

    @Test
    void aPictureIsSavedWhole(@TempDir Path folder) throws IOException {
        OverlayPicture picture = OverlayPicture.of(slice(), flagged, bundle, caption(flagged));
        picture.writePng(folder.resolve("a.png"));
        assertEquals(
                picture.width(), ImageIO.read(folder.resolve("a.png").toFile()).getWidth());
    }

    @Test
    void interIsTheTypeAndTheSystemsWhereItIsMissing() {
        assertEquals("Inter", new PictureStyle().regular(12).getFamily());
        assertEquals(
                Font.SANS_SERIF, new PictureStyle("/none-%s.otf").strong(12).getName());
        assertEquals(
                Font.SANS_SERIF,
                new PictureStyle("/org/residua/report/PictureStyle.class%.0s")
                        .regular(9)
                        .getName());
    }

    private Slice slice() throws SliceReadException {
        return input.source().read(flagged.ref());
    }

    private Caption caption(SliceResult result) throws SliceReadException {
        return Caption.of(input.study(), input.series(), input.numberOf(result.ref()), slice(), result, bundle);
    }

    private SliceResult withoutMap() {
        return Specimen.refused(flagged.ref());
    }

    private ModelBundle withNormals(int n) {
        return bundle.withCalibration(
                new Calibration("few", new double[n], new double[n], 2), bundle.evidenceQuantiles());
    }

    private static int stripPixels(OverlayPicture picture) {
        int lettering = 0;
        for (int i = 0; i < picture.width() * 28; i++) {
            if ((picture.argb()[i] >> 16 & 0xff) > 0x80) {
                lettering++;
            }
        }
        return lettering;
    }
}
