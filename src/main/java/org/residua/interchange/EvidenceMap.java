package org.residua.interchange;

import static org.residua.interchange.CommonModules.decimals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.SliceResult;
import org.residua.dicom.SourceContext;
import org.residua.file.FileWriteException;

/** A value for each pixel of the images, as a parametric map of float values (PS3.3 A.75). */
public final class EvidenceMap {
    /** What is not scored; below anything that is. */
    static final float PADDING = -1e30f;

    /** Which values. */
    public enum Quantity {
        /** How unlike the normals a pixel is; in units of the normals' spread. */
        EVIDENCE("EVIDENCE", "Evidence of differing from the normal training set"),
        /** Model input less reconstruction: above 0 where the image is brighter than expected. */
        RESIDUAL("RESIDUAL", "Image less reconstruction, in units of the model input");

        private final String code;
        private final String meaning;

        Quantity(String code, String meaning) {
            this.code = code;
            this.meaning = meaning;
        }
    }

    private final ResultObject result;
    private final Quantity quantity;

    private EvidenceMap(ResultObject result, Quantity quantity) {
        this.result = result;
        this.quantity = quantity;
    }

    /**
     * Writes the values of all scored slices.
     *
     * @throws FileWriteException when the file cannot be written, or there is too much for one object
     */
    public static void write(Path file, ResultSeries results, Quantity quantity, SourceContext context)
            throws FileWriteException {
        CommonModules.write(file, new EvidenceMap(new ResultObject(results, context), quantity).object());
    }

    /** Memory is bounded: what is too much for one object is refused, with the remedy. */
    static void checkSize(long bytes, int slices) throws FileWriteException {
        if (bytes > EvidenceSegmentation.MOST_BYTES) {
            throw new FileWriteException(
                    slices + " slices are " + (bytes >> 20) + " MiB, too much for one object. Export a part of the "
                            + "series, or the regions alone.",
                    null);
        }
    }

    private Attributes object() throws FileWriteException {
        Attributes object = result.start(
                UID.ParametricMapStorage,
                "parametric map of " + quantity,
                result.results().series().modality(),
                quantity == Quantity.EVIDENCE ? 3 : 4,
                "Residua " + quantity.code.toLowerCase(Locale.ROOT) + ", research only");
        result.frameOfReference(object);
        image(object);
        result.referencedSeries(object);
        List<ResultSeries.Scored> slices = result.results().slices();
        SourceFrames frames = new SourceFrames(result, slices, true);
        frames.dimensions(object);
        Attributes shared = frames.shared(object);
        shared.newSequence(Tag.ParametricMapFrameTypeSequence, 1).add(frameType());
        shared.newSequence(Tag.RealWorldValueMappingSequence, 1).add(realWorld());
        shared.newSequence(Tag.PixelValueTransformationSequence, 1).add(identity());
        shared.newSequence(Tag.FrameVOILUTSequence, 1).add(window());
        frames.each(object);
        return object;
    }

    private void image(Attributes object) throws FileWriteException {
        ResultSeries.Scored first = result.results().slices().get(0);
        int columns = first.geometry().columns();
        int rows = first.geometry().rows();
        int frames = result.results().slices().size();
        object.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY", "OTHER", quantity.code);
        object.setString(Tag.ContentLabel, VR.CS, quantity.code);
        object.setString(Tag.ContentDescription, VR.LO, ResultObject.NOTICE);
        object.setNull(Tag.ContentCreatorName, VR.PN);
        object.setString(Tag.ContentQualification, VR.CS, "RESEARCH");
        object.setString(Tag.RecognizableVisualFeatures, VR.CS, "NO");
        object.setString(Tag.LossyImageCompression, VR.CS, "00");
        object.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
        object.setString(Tag.PresentationLUTShape, VR.CS, "IDENTITY");
        object.setInt(Tag.SamplesPerPixel, VR.US, 1);
        object.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        object.setInt(Tag.NumberOfFrames, VR.IS, frames);
        object.setInt(Tag.Rows, VR.US, rows);
        object.setInt(Tag.Columns, VR.US, columns);
        object.setInt(Tag.BitsAllocated, VR.US, Float.SIZE);
        object.setFloat(Tag.FloatPixelPaddingValue, VR.FL, PADDING);
        object.setFloat(Tag.FloatPixelPaddingRangeLimit, VR.FL, PADDING);
        object.setNull(Tag.AcquisitionContextSequence, VR.SQ);
        object.setNull(Tag.Laterality, VR.CS);
        long bytes = (long) Float.BYTES * columns * rows * frames;
        checkSize(bytes, frames);
        ByteBuffer values = ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        for (ResultSeries.Scored slice : result.results().slices()) {
            for (float value : map(slice).onSlice(columns, rows)) {
                values.putFloat(Float.isNaN(value) ? PADDING : value);
            }
        }
        object.setBytes(Tag.FloatPixelData, VR.OF, values.array());
    }

    /** The values on the model's grid; only where evidence was taken. */
    private AnomalyMap map(ResultSeries.Scored slice) {
        AnomalyMap evidence = slice.map();
        SliceResult scored = slice.result();
        float[] input = scored.input();
        float[] reconstruction = scored.reconstruction();
        if (quantity == Quantity.EVIDENCE || input == null || reconstruction == null) {
            return evidence;
        }
        float[] residual = new float[input.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = Float.isNaN(evidence.evidence()[i]) ? Float.NaN : input[i] - reconstruction[i];
        }
        return new AnomalyMap(evidence.size(), residual, evidence.mapping());
    }

    private Attributes frameType() {
        Attributes type = new Attributes();
        type.setString(Tag.FrameType, VR.CS, "DERIVED", "PRIMARY", "OTHER", quantity.code);
        return type;
    }

    private static Attributes identity() {
        Attributes identity = new Attributes();
        decimals(identity, Tag.RescaleIntercept, 0);
        decimals(identity, Tag.RescaleSlope, 1);
        identity.setString(Tag.RescaleType, VR.LO, "US");
        return identity;
    }

    /** The stored value is the value, without unit (PS3.3 C.7.6.16.2.11). */
    private Attributes realWorld() {
        Attributes mapping = new Attributes();
        mapping.setString(Tag.LUTExplanation, VR.LO, quantity.meaning);
        mapping.setString(Tag.LUTLabel, VR.SH, quantity.code);
        mapping.setDouble(Tag.DoubleFloatRealWorldValueFirstValueMapped, VR.FD, PADDING / 2);
        mapping.setDouble(Tag.DoubleFloatRealWorldValueLastValueMapped, VR.FD, -PADDING / 2);
        mapping.setDouble(Tag.RealWorldValueIntercept, VR.FD, 0);
        mapping.setDouble(Tag.RealWorldValueSlope, VR.FD, 1);
        CodedConcept.unit("1", "no units").in(mapping, Tag.MeasurementUnitsCodeSequence);
        Attributes definition = new Attributes();
        definition.setString(Tag.ValueType, VR.CS, "CODE");
        CodedConcept.sct("246205007", "Quantity").in(definition, Tag.ConceptNameCodeSequence);
        CodedConcept.ours(quantity.code, quantity.meaning).in(definition, Tag.ConceptCodeSequence);
        mapping.newSequence(Tag.QuantityDefinitionSequence, 1).add(definition);
        return mapping;
    }

    /** From nothing to the threshold and as much again; symmetric about 0 for the residual. */
    private Attributes window() {
        double threshold = result.results().threshold();
        double half = quantity == Quantity.RESIDUAL || Double.isInfinite(threshold) ? 1 : Math.max(1e-3, threshold);
        Attributes window = new Attributes();
        decimals(window, Tag.WindowCenter, quantity == Quantity.RESIDUAL ? 0 : half);
        decimals(window, Tag.WindowWidth, 2 * half);
        window.setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        return window;
    }
}
