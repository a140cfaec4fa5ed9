package org.residua.interchange;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.dicom.SourceContext;
import org.residua.file.FileWriteException;

/**
 * What differs as a segmentation (PS3.3 A.51): the regions above the threshold as a binary one, or the evidence as a
 * fractional one whose value is the share of pixels of held-out normals that differ less.
 */
public final class EvidenceSegmentation {
    private static final int FULL = 255;
    /** More bytes of pixels than this would not fit beside the rest. */
    static final long MOST_BYTES = 1L << 29;

    private final ResultObject result;
    private final List<ResultSeries.Scored> framed;
    private final boolean fractional;

    private EvidenceSegmentation(ResultObject result, List<ResultSeries.Scored> framed, boolean fractional) {
        this.result = result;
        this.framed = framed;
        this.fractional = fractional;
    }

    /**
     * Writes the regions above the threshold.
     *
     * @return false where there are none: then no file is written, as an empty segmentation would read as a finding of none
     * @throws FileWriteException when the file cannot be written
     */
    public static boolean writeRegions(Path file, ResultSeries results, SourceContext context)
            throws FileWriteException {
        double threshold = results.threshold();
        List<ResultSeries.Scored> framed = results.slices().stream()
                .filter(slice -> exceeds(slice.evidence(), threshold))
                .toList();
        if (framed.isEmpty()) {
            return false;
        }
        CommonModules.write(file, new EvidenceSegmentation(new ResultObject(results, context), framed, false).object());
        return true;
    }

    /**
     * Writes the evidence of all scored slices.
     *
     * @throws FileWriteException when the file cannot be written, or there is too much for one object
     */
    public static void writeEvidence(Path file, ResultSeries results, SourceContext context) throws FileWriteException {
        CommonModules.write(
                file, new EvidenceSegmentation(new ResultObject(results, context), results.slices(), true).object());
    }

    private static boolean exceeds(float[] evidence, double threshold) {
        for (float value : evidence) {
            if (value > threshold) {
                return true;
            }
        }
        return false;
    }

    private Attributes object() throws FileWriteException {
        Attributes object = result.start(
                UID.SegmentationStorage,
                fractional ? "evidence segmentation" : "region segmentation",
                "SEG",
                fractional ? 2 : 1,
                fractional ? "Residua evidence, research only" : "Residua regions, research only");
        if (result.results().isPlaced()) {
            result.frameOfReference(object);
        } else {
            result.patientOrientation(object);
        }
        image(object);
        object.newSequence(Tag.SegmentSequence, 1).add(segment());
        result.referencedSeries(object);
        SourceFrames frames = new SourceFrames(result, framed, false);
        frames.dimensions(object, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence);
        Attributes identification = new Attributes();
        identification.setInt(Tag.ReferencedSegmentNumber, VR.US, 1);
        frames.shared(object).newSequence(Tag.SegmentIdentificationSequence, 1).add(identification);
        frames.each(object, 1);
        return object;
    }

    private void image(Attributes object) throws FileWriteException {
        int columns = framed.get(0).geometry().columns();
        int rows = framed.get(0).geometry().rows();
        object.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
        object.setString(Tag.ContentLabel, VR.CS, fractional ? "EVIDENCE" : "REGIONS");
        object.setString(Tag.ContentDescription, VR.LO, ResultObject.NOTICE);
        object.setNull(Tag.ContentCreatorName, VR.PN);
        object.setString(Tag.SegmentationType, VR.CS, fractional ? "FRACTIONAL" : "BINARY");
        if (fractional) {
            object.setString(Tag.SegmentationFractionalType, VR.CS, "PROBABILITY");
            object.setInt(Tag.MaximumFractionalValue, VR.US, FULL);
        }
        object.setString(Tag.LossyImageCompression, VR.CS, "00");
        object.setInt(Tag.SamplesPerPixel, VR.US, 1);
        object.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        object.setInt(Tag.NumberOfFrames, VR.IS, framed.size());
        object.setInt(Tag.Rows, VR.US, rows);
        object.setInt(Tag.Columns, VR.US, columns);
        int bits = fractional ? Byte.SIZE : 1;
        object.setInt(Tag.BitsAllocated, VR.US, bits);
        object.setInt(Tag.BitsStored, VR.US, bits);
        object.setInt(Tag.HighBit, VR.US, bits - 1);
        object.setInt(Tag.PixelRepresentation, VR.US, 0);
        long pixels = (long) columns * rows * framed.size();
        EvidenceMap.checkSize(pixels * bits / Byte.SIZE, framed.size());
        object.setBytes(Tag.PixelData, VR.OB, fractional ? shares(columns * rows) : regions(columns * rows, pixels));
    }

    private byte[] regions(int frameSize, long pixels) {
        double threshold = result.results().threshold();
        BitSet bits = new BitSet(Math.toIntExact(pixels));
        for (int frame = 0; frame < framed.size(); frame++) {
            float[] evidence = framed.get(frame).evidence();
            for (int i = 0; i < evidence.length; i++) {
                if (evidence[i] > threshold) {
                    bits.set(frame * frameSize + i);
                }
            }
        }
        return PackedBits.of(bits, pixels);
    }

    private byte[] shares(int frameSize) {
        EvidenceQuantiles quantiles = result.results().bundle().evidenceQuantiles();
        int length = frameSize * framed.size();
        byte[] bytes = new byte[length + length % 2];
        for (int frame = 0; frame < framed.size(); frame++) {
            float[] evidence = framed.get(frame).evidence();
            for (int i = 0; i < evidence.length; i++) {
                double less = Float.isNaN(evidence[i]) ? 0 : 1 - quantiles.rarity(evidence[i]);
                bytes[frame * frameSize + i] = (byte) Math.round(FULL * less);
            }
        }
        return bytes;
    }

    private Attributes segment() {
        Attributes segment = new Attributes();
        segment.setInt(Tag.SegmentNumber, VR.US, 1);
        segment.setString(Tag.SegmentLabel, VR.LO, CodedConcept.DIFFERS.meaning());
        segment.setString(Tag.SegmentDescription, VR.ST, ResultObject.NOTICE);
        segment.setString(Tag.SegmentAlgorithmType, VR.CS, "AUTOMATIC");
        segment.setString(Tag.SegmentAlgorithmName, VR.LO, algorithmName());
        CodedConcept.sct("49755003", "Morphologically Altered Structure")
                .in(segment, Tag.SegmentedPropertyCategoryCodeSequence);
        CodedConcept.DIFFERS.in(segment, Tag.SegmentedPropertyTypeCodeSequence);
        segment.newSequence(Tag.SegmentationAlgorithmIdentificationSequence, 1).add(algorithm());
        segment.setString(Tag.TrackingID, VR.UT, "Residua " + (fractional ? "evidence" : "regions"));
        segment.setString(Tag.TrackingUID, VR.UI, result.uid("tracking of " + fractional));
        return segment;
    }

    /** Algorithm Identification (PS3.3 10.16). */
    private Attributes algorithm() {
        Attributes algorithm = new Attributes();
        CodedConcept.dcm("123109", "Artificial Intelligence").in(algorithm, Tag.AlgorithmFamilyCodeSequence);
        algorithm.setString(Tag.AlgorithmName, VR.LO, algorithmName());
        algorithm.setString(Tag.AlgorithmVersion, VR.LO, result.results().applicationVersion());
        algorithm.setString(Tag.AlgorithmParameters, VR.LT, result.parameters());
        return algorithm;
    }

    private String algorithmName() {
        return "Residua " + result.results().bundle().metadata().id();
    }
}
