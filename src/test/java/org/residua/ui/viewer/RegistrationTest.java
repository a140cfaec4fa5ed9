package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.residua.preprocess.GridMapping;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.ui.viewer.layer.EvidenceLayer;
import org.residua.ui.viewer.layer.Layer;
import org.residua.ui.viewer.layer.OriginalLayer;
import org.residua.ui.viewer.layer.OutlineLayer;
import org.residua.ui.viewer.layer.ReconstructionLayer;
import org.residua.ui.viewer.layer.ResidualLayer;
import org.residua.ui.viewer.tool.ProbeTool;
import org.residua.volume.PixelSpacing;
import org.residua.volume.ViewOrientation;
import org.residua.volume.VoiWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * One pixel is at one place in every pane. Each pane is rendered for all eight ways round, several zooms and odd sizes of
 * the pane; the middle of the box around what is bright in the rendered pixels has to lie on the pixel of the slice that
 * is bright, and the probe there has to tell that pixel. A box of whole pixels of the screen is no more exact than half
 * of one, so it may be off by that much, and by half of what the picture is drawn coarser than the slice where that is
 * shown small; the very pixel has to be met where this is less than the way to its edge.
 */
@ExtendWith(ApplicationExtension.class)
class RegistrationTest {
    private static final double[] ZOOMS = {0.5, 1, 1.7, 4, 12};
    private static final int[][] SIZES = {{257, 311}, {200, 187}, {333, 220}, {241, 240}};

    /** Half a pixel of the screen, and rounding. */
    private static final double TOLERANCE = 0.51;

    /** Nothing that surrounds the pixel is as light, 0 to 765. */
    private static final int AROUND = 50;

    private static final String LINES = ".region-outline { -fx-stroke: white; -fx-fill: transparent; }";

    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewerModel model = new ViewerModel(
            session.activeProperty().get(), session, new SameThreadJobRunner(), new OverlaySettings());
    private int exact;

    /** The pixels that the layer shows, in those of the slice; 0 where it shows no pixels but how far something goes. */
    private double unitColumns = 1;

    private double unitRows = 1;

    /** What lines are drawn after, in pixels of the slice, where that is more than one of them. */
    private double fineness;

    /** Odd sizes, pixels that are not square, grids that are cropped, padded, coarser, finer and stretched. */
    static List<OnePixelPhantom> phantoms() {
        return List.of(
                new OnePixelPhantom(61, 83, mm(1.3, 0.5), new GridMapping(-3, 5, 3, 1), 32, 6, 15),
                new OnePixelPhantom(240, 171, mm(0.5, 1.3), new GridMapping(37, 12, 1, 1), 64, 40, 50),
                new OnePixelPhantom(97, 75, null, new GridMapping(20.625, 11.75, 0.75, 0.5), 64, 30, 41),
                new OnePixelPhantom(701, 533, null, new GridMapping(167.5 - 30.5 * 5.47, 247.5 - 60.5 * 5.47, 5.47, 5.47), 128, 30, 60),
                new OnePixelPhantom(2601, 2003, mm(0.14, 0.14), new GridMapping(-8, 3, 17, 13), 128, 97, 101));
    }

    private static PixelSpacing mm(double row, double column) {
        return new PixelSpacing(row, column, PixelSpacing.Source.PIXEL_SPACING);
    }

    @ParameterizedTest
    @MethodSource("phantoms")
    void aSinglePixelLiesInItsPlaceInTheOriginal(OnePixelPhantom phantom, FxRobot robot) {
        check(phantom, robot, OriginalLayer::new, phantom.column() + 0.5, phantom.row() + 0.5);
    }

    @ParameterizedTest
    @MethodSource("phantoms")
    void itsEvidenceLiesThere(OnePixelPhantom phantom, FxRobot robot) {
        unitColumns = 0;
        unitRows = 0;
        // Evidence of a film is drawn in pixels of the film or blocks of them, so where it ends is told no finer.
        fineness = phantom.columns() > 640 ? 1 : 0;
        check(phantom, robot, EvidenceLayer::new, phantom.evidenceX(), phantom.evidenceY());
    }

    @ParameterizedTest
    @MethodSource("phantoms")
    void theLineAroundItLiesThere(OnePixelPhantom phantom, FxRobot robot) {
        fineness = phantom.columns() > 1280 ? 3 : 0;
        check(phantom, robot, OutlineLayer::new, phantom.evidenceX(), phantom.evidenceY());
    }

    @ParameterizedTest
    @MethodSource("phantoms")
    void whatTheModelExpectedLiesThere(OnePixelPhantom phantom, FxRobot robot) {
        unitColumns = phantom.mapping().scaleX();
        unitRows = phantom.mapping().scaleY();
        check(phantom, robot, ReconstructionLayer::new, phantom.evidenceX(), phantom.evidenceY());
    }

    @ParameterizedTest
    @MethodSource("phantoms")
    void theDifferenceLiesThere(OnePixelPhantom phantom, FxRobot robot) {
        unitColumns = phantom.mapping().scaleX();
        unitRows = phantom.mapping().scaleY();
        check(phantom, robot, ResidualLayer::new, phantom.evidenceX(), phantom.evidenceY());
    }

    private void check(
            OnePixelPhantom phantom,
            FxRobot robot,
            Function<ViewerModel, Layer> layerOf,
            double sliceX,
            double sliceY) {
        robot.interact(() -> {
            Layer layer = layerOf.apply(model);
            PicturePane pane = new PicturePane(model, "pane", List.of(layer), seen -> List.of(), () -> {});
            inScene(pane);
            session.show(phantom.entry());
            model.opacityProperty().set(1);
            for (int way = 0; way < 8; way++) {
                int[] size = SIZES[way % SIZES.length];
                pane.resize(size[0], size[1]);
                for (double zoom : ZOOMS) {
                    look(phantom, zoom, new ViewOrientation(way % 4, way >= 4), size);
                    pane.layout();
                    for (double device : new double[] {1, 1.5}) {
                        model.deviceScaleProperty().set(device);
                        model.voiProperty().set(window(pane.placementProperty().get()));
                        String where = "zoom " + zoom + " way " + way + " device " + device;
                        Placement placed = pane.placementProperty().get();
                        check(placed, bright(pane, device, where), coarser(layer, placed), sliceX, sliceY, where);
                    }
                    probe(phantom, pane.placementProperty().get(), sliceX, sliceY);
                }
            }
        });
        assertTrue(exact >= 8 || fineness > 0, "The very pixel was asked for " + exact + " times.");
    }

    private static void inScene(Pane pane) {
        pane.setManaged(false);
        Pane root = new Pane(pane);
        new Scene(root, 400, 400);
        root.getStylesheets()
                .add("data:text/css;base64,"
                        + Base64.getEncoder().encodeToString(LINES.getBytes(StandardCharsets.UTF_8)));
        root.applyCss();
    }

    /** From dark to bright; where many pixels are averaged, from dark to a little less dark. */
    private static VoiWindow window(Placement placed) {
        boolean averaged = Math.min(Math.abs(placed.xx() + placed.xy()), Math.abs(placed.yx() + placed.yy())) < 1.4;
        double width = averaged ? 10 : OnePixelPhantom.BRIGHT - OnePixelPhantom.DARK;
        return new VoiWindow(OnePixelPhantom.DARK + width / 2, width, VoiWindow.Function.LINEAR_EXACT, "");
    }

    /** Far out the whole slice, close by the pixel well off the middle of the pane. */
    private void look(OnePixelPhantom phantom, double zoom, ViewOrientation orientation, int[] size) {
        ViewState fitted = ViewState.fit(model.loadedProperty().get().shown().slice().geometry())
                .oriented(orientation);
        if (zoom <= 1) {
            model.viewProperty().set(fitted.at(zoom, fitted.centreX(), fitted.centreY()));
            return;
        }
        ViewState close = fitted.at(zoom, phantom.column() + 0.5, phantom.row() + 0.5);
        Placement placed = close.placement(
                model.loadedProperty().get().shown().slice().geometry(), size[0], size[1]);
        model.viewProperty().set(close.moved(placed, 0.137 * size[0], -0.241 * size[1]));
    }

    private void check(Placement placed, Box box, double[] coarser, double sliceX, double sliceY, String where) {
        double offX = Math.abs(box.x() - placed.toPaneX(sliceX, sliceY));
        double offY = Math.abs(box.y() - placed.toPaneY(sliceX, sliceY));
        double half = TOLERANCE / model.deviceScaleProperty().get();
        // What is coarser along columns is so along the axis of the pane that they lie on.
        boolean upright = placed.xx() != 0;
        double mayX = half + coarser[upright ? 0 : 1];
        double mayY = half + coarser[upright ? 1 : 0];
        assertTrue(offX <= mayX && offY <= mayY, where + ": " + offX + ", " + offY + " not in " + mayX + ", " + mayY);
        double columns = Math.hypot(placed.xx(), placed.yx());
        double rows = Math.hypot(placed.xy(), placed.yy());
        if (edge(sliceX) * columns > half + coarser[0] && edge(sliceY) * rows > half + coarser[1]) {
            exact++;
            Cursor at = new Cursor(placed.toSliceX(box.x(), box.y()), placed.toSliceY(box.x(), box.y()));
            assertEquals((int) sliceX, at.column(), where);
            assertEquals((int) sliceY, at.row(), where);
        }
    }

    private static double edge(double at) {
        return Math.min(at - Math.floor(at), Math.ceil(at) - at);
    }

    /** By how many pane pixels a box may be off as the picture is coarser than the pixels it shows: along columns, rows. */
    private double[] coarser(Layer layer, Placement placed) {
        double columns = Math.hypot(placed.xx(), placed.yx());
        double rows = Math.hypot(placed.xy(), placed.yy());
        if (!(layer.node() instanceof ImageView view)) {
            return new double[] {fineness / 2 * columns, fineness / 2 * rows};
        }
        Transform drawn = view.getTransforms().get(0);
        double across = Math.hypot(drawn.getMxx(), drawn.getMyx());
        double down = Math.hypot(drawn.getMxy(), drawn.getMyy());
        return new double[] {
            Math.max(0, across - unitColumns * columns) / 2, Math.max(0, down - unitRows * rows) / 2
        };
    }

    private void probe(OnePixelPhantom phantom, Placement placed, double sliceX, double sliceY) {
        new ProbeTool(model).moved(placed, placed.toPaneX(sliceX, sliceY), placed.toPaneY(sliceX, sliceY));
        Cursor cursor = model.probe().cursorProperty().get();
        assertNotNull(cursor);
        ProbeReading reading = ProbeReading.at(model.loadedProperty().get(), cursor);
        assertNotNull(reading);
        assertEquals(phantom.column(), reading.column());
        assertEquals(phantom.row(), reading.row());
        assertEquals((double) OnePixelPhantom.BRIGHT, reading.stored());
    }

    @Test
    void aLensShowsThePixelUnderTheMouseInItsMiddle(FxRobot robot) {
        OnePixelPhantom phantom = phantoms().get(1);
        robot.interact(() -> {
            session.show(phantom.entry());
            model.voiProperty().set(new VoiWindow(105, 10, VoiWindow.Function.LINEAR_EXACT, ""));
            model.orient(ViewOrientation::turnedClockwise);
            Placement placed = model.viewProperty()
                    .get()
                    .placement(model.loadedProperty().get().shown().slice().geometry(), 257, 311);
            Lens lens = new Lens(model, seen -> List.of(new OriginalLayer(seen)));
            inScene(new Pane(lens.node()));
            double x = placed.toPaneX(phantom.column() + 0.5, phantom.row() + 0.5);
            double y = placed.toPaneY(phantom.column() + 0.5, phantom.row() + 0.5);
            lens.show(placed, x, y);
            Node glass = ((Pane) lens.node()).getChildren().get(0);
            Box box = bright(glass, 1, "lens");
            assertEquals(140, box.x(), TOLERANCE);
            assertEquals(140, box.y(), TOLERANCE);
        });
    }

    /** The middle of the box around all that is at least half as bright as the brightest, in pane pixels. */
    private record Box(double x, double y) {}

    private static Box bright(Node node, double device, String where) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.BLACK);
        parameters.setTransform(Transform.scale(device, device));
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        int most = 0;
        for (int colour : argb) {
            most = Math.max(most, light(colour));
        }
        assertTrue(most > 2 * AROUND, where + ": the pixel is not to be seen");
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int i = 0; i < argb.length; i++) {
            if (2 * light(argb[i]) >= most + AROUND) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width + 1);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width + 1);
            }
        }
        double originX = node.getBoundsInParent().getMinX() - node.getLayoutX();
        double originY = node.getBoundsInParent().getMinY() - node.getLayoutY();
        return new Box((left + right) / 2.0 / device + originX, (top + bottom) / 2.0 / device + originY);
    }

    private static int light(int argb) {
        return (argb >> 16 & 0xff) + (argb >> 8 & 0xff) + (argb & 0xff);
    }
}
