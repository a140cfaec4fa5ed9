package org.residua.interchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.anomaly.EvidenceContour;
import org.residua.anomaly.Region;
import org.residua.dicom.SourceContext;
import org.residua.file.FileWriteException;
import org.residua.study.SliceRef;
import org.residua.volume.VoiWindow;

/** The images as they were shown, with outlines and the notice on them (PS3.3 A.33.1, Grayscale Softcopy Presentation State). */
public final class PresentationState {
    private static final String LAYER = "RESIDUA";

    private final ResultObject result;
    private final VoiWindow window;

    private PresentationState(ResultObject result, VoiWindow window) {
        this.result = result;
        this.window = window;
    }

    /**
     * Writes the state.
     *
     * @param window that the images are shown in
     * @throws FileWriteException when the file cannot be written
     */
    public static void write(Path file, ResultSeries results, VoiWindow window, SourceContext context)
            throws FileWriteException {
        CommonModules.write(file, new PresentationState(new ResultObject(results, context), window).object());
    }

    private Attributes object() {
        Attributes object = result.start(
                UID.GrayscaleSoftcopyPresentationStateStorage,
                "presentation state",
                "PR",
                6,
                "Residua outlines, research only");
        object.setNull(Tag.Laterality, VR.CS);
        object.setString(Tag.ContentLabel, VR.CS, "RESIDUA");
        object.setString(Tag.ContentDescription, VR.LO, ResultObject.NOTICE);
        object.setString(Tag.PresentationCreationDate, VR.DA, object.getString(Tag.ContentDate));
        object.setString(Tag.PresentationCreationTime, VR.TM, object.getString(Tag.ContentTime));
        object.setNull(Tag.ContentCreatorName, VR.PN);
        object.newSequence(Tag.ReferencedSeriesSequence, 1)
                .add(result.seriesOf(result.refs(), Tag.ReferencedImageSequence));
        object.setString(Tag.PresentationLUTShape, VR.CS, "IDENTITY");
        window(object);
        displayedArea(object);
        layer(object);
        Sequence annotations = object.newSequence(
                Tag.GraphicAnnotationSequence, result.results().slices().size());
        result.results().slices().forEach(slice -> annotations.add(annotation(slice)));
        return object;
    }

    private void window(Attributes object) {
        Attributes voi = new Attributes();
        CommonModules.decimals(voi, Tag.WindowCenter, window.center());
        CommonModules.decimals(voi, Tag.WindowWidth, window.width());
        voi.setString(Tag.VOILUTFunction, VR.CS, window.function().name());
        object.newSequence(Tag.SoftcopyVOILUTSequence, 1).add(voi);
    }

    private void displayedArea(Attributes object) {
        ResultSeries.Scored first = result.results().slices().get(0);
        Attributes area = new Attributes();
        area.setInt(Tag.DisplayedAreaTopLeftHandCorner, VR.SL, 1, 1);
        area.setInt(
                Tag.DisplayedAreaBottomRightHandCorner,
                VR.SL,
                first.geometry().columns(),
                first.geometry().rows());
        area.setString(Tag.PresentationSizeMode, VR.CS, "SCALE TO FIT");
        area.setString(
                Tag.PresentationPixelAspectRatio,
                VR.IS,
                String.valueOf(Math.round(1000 * first.geometry().pixelAspect())),
                "1000");
        object.newSequence(Tag.DisplayedAreaSelectionSequence, 1).add(area);
    }

    private static void layer(Attributes object) {
        Attributes layer = new Attributes();
        layer.setString(Tag.GraphicLayer, VR.CS, LAYER);
        layer.setInt(Tag.GraphicLayerOrder, VR.IS, 1);
        layer.setString(Tag.GraphicLayerDescription, VR.LO, ResultObject.NOTICE);
        object.newSequence(Tag.GraphicLayerSequence, 1).add(layer);
    }

    private Attributes annotation(ResultSeries.Scored slice) {
        Attributes annotation = new Attributes();
        SliceRef ref = slice.result().ref();
        annotation.newSequence(Tag.ReferencedImageSequence, 1).add(ResultObject.reference(ref));
        annotation.setString(Tag.GraphicLayer, VR.CS, LAYER);
        List<Region> regions = slice.result().regions();
        Sequence texts = annotation.newSequence(Tag.TextObjectSequence, regions.size() + 1);
        texts.add(text(ResultObject.NOTICE, 1, 1));
        for (Region region : regions) {
            texts.add(text(
                    String.format(Locale.ROOT, "%d: %.2g of normal pixels", region.rank(), region.peakPixelRarity()),
                    region.x() + region.width(),
                    region.y()));
        }
        if (!regions.isEmpty()) {
            Sequence graphics = annotation.newSequence(Tag.GraphicObjectSequence, regions.size());
            EvidenceContour.of(
                            slice.evidence(),
                            slice.geometry().columns(),
                            result.results().threshold())
                    .forEach(line -> graphics.add(outline(line)));
        }
        return annotation;
    }

    private static Attributes outline(float[] line) {
        Attributes graphic = new Attributes();
        graphic.setString(Tag.GraphicAnnotationUnits, VR.CS, "PIXEL");
        graphic.setInt(Tag.GraphicDimensions, VR.US, 2);
        graphic.setInt(Tag.NumberOfGraphicPoints, VR.US, line.length / 2 + 1);
        float[] closed = new float[line.length + 2];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = line[i % line.length];
        }
        graphic.setFloat(Tag.GraphicData, VR.FL, closed);
        graphic.setString(Tag.GraphicType, VR.CS, "POLYLINE");
        graphic.setString(Tag.GraphicFilled, VR.CS, "N");
        return graphic;
    }

    /** Anchored at a point of the image, whose first pixel is 1, 1. */
    private static Attributes text(String value, double x, double y) {
        Attributes text = new Attributes();
        text.setString(Tag.AnchorPointAnnotationUnits, VR.CS, "PIXEL");
        text.setString(Tag.UnformattedTextValue, VR.ST, value);
        text.setFloat(Tag.AnchorPoint, VR.FL, (float) x, (float) y);
        text.setString(Tag.AnchorPointVisibility, VR.CS, "N");
        return text;
    }
}
