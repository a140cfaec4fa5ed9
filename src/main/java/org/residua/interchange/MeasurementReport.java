package org.residua.interchange;

import java.nio.file.Path;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.EvidenceContour;
import org.residua.anomaly.Region;
import org.residua.dicom.SourceContext;
import org.residua.file.FileWriteException;
import org.residua.study.Vector3;

/**
 * The regions of a scored series as an Imaging Measurement Report (PS3.16 TID 1500): in the patient where the images are
 * placed there (Comprehensive 3D SR), else on the images (Comprehensive SR).
 */
public final class MeasurementReport {
    private static final CodedConcept REGION = CodedConcept.dcm("111030", "Image Region");
    private static final CodedConcept NO_UNIT = CodedConcept.unit("1", "no units");

    private final ResultObject result;

    private MeasurementReport(ResultObject result) {
        this.result = result;
    }

    /**
     * Writes the report.
     *
     * @throws FileWriteException when the file cannot be written
     */
    public static void write(Path file, ResultSeries results, SourceContext context) throws FileWriteException {
        CommonModules.write(file, new MeasurementReport(new ResultObject(results, context)).object());
    }

    private Attributes object() {
        Attributes object = result.start(
                result.results().isPlaced() ? UID.Comprehensive3DSRStorage : UID.ComprehensiveSRStorage,
                "measurement report",
                "SR",
                5,
                "Residua measurements, research only");
        object.setNull(Tag.ReferencedPerformedProcedureStepSequence, VR.SQ);
        object.setNull(Tag.PerformedProcedureCodeSequence, VR.SQ);
        result.evidence(object, result.refs());
        object.setString(Tag.CompletionFlag, VR.CS, "COMPLETE");
        object.setString(Tag.VerificationFlag, VR.CS, "UNVERIFIED");
        ContentItem root = ContentItem.container(CodedConcept.dcm("126000", "Imaging Measurement Report"))
                .template("1500");
        root.add(ContentItem.code(
                "HAS CONCEPT MOD",
                CodedConcept.dcm("121049", "Language of Content Item and Descendants"),
                new CodedConcept("en", "RFC5646", "English")));
        root.add(observer());
        root.add(ContentItem.code("HAS CONCEPT MOD", CodedConcept.dcm("121058", "Procedure reported"), procedure()));
        root.add(library(), measurements());
        root.add(ContentItem.text("CONTAINS", CodedConcept.dcm("121106", "Comment"), ResultObject.NOTICE + "."));
        root.attributes().remove(Tag.RelationshipType);
        object.addAll(root.attributes());
        return object;
    }

    /** TID 1004: the device that observed. */
    private ContentItem[] observer() {
        String relationship = "HAS OBS CONTEXT";
        return new ContentItem[] {
            ContentItem.code(
                    relationship, CodedConcept.dcm("121005", "Observer Type"), CodedConcept.dcm("121007", "Device")),
            ContentItem.uid(
                    relationship,
                    CodedConcept.dcm("121012", "Device Observer UID"),
                    DeterministicUid.of("Residua " + result.results().applicationVersion())),
            ContentItem.text(relationship, CodedConcept.dcm("121013", "Device Observer Name"), "Residua"),
            ContentItem.text(relationship, CodedConcept.dcm("121014", "Device Observer Manufacturer"), "Residua")
        };
    }

    private CodedConcept procedure() {
        return switch (result.results().series().modality()) {
            case "MR" -> CodedConcept.sct("113091000", "Magnetic resonance imaging");
            case "CT" -> CodedConcept.sct("77477000", "Computed tomography");
            case "CR", "DX", "RG" -> CodedConcept.sct("168537006", "Plain radiography");
            default -> CodedConcept.sct("363679005", "Imaging");
        };
    }

    /** TID 1600. */
    private ContentItem library() {
        ContentItem group = ContentItem.container(CodedConcept.dcm("126200", "Image Library Group"));
        group.add(ContentItem.code(
                "HAS ACQ CONTEXT",
                CodedConcept.dcm("121139", "Modality"),
                CodedConcept.dcm(
                        result.results().series().modality(),
                        result.results().series().modality())));
        result.refs().forEach(ref -> group.add(ContentItem.image("CONTAINS", ref)));
        return ContentItem.container(CodedConcept.dcm("111028", "Image Library"))
                .add(group);
    }

    private ContentItem measurements() {
        ContentItem all = ContentItem.container(CodedConcept.dcm("126010", "Imaging Measurements"));
        double threshold = result.results().threshold();
        for (ResultSeries.Scored slice : result.results().slices()) {
            if (slice.result().regions().isEmpty()) {
                continue;
            }
            List<float[]> lines =
                    EvidenceContour.of(slice.evidence(), slice.geometry().columns(), threshold);
            for (Region region : slice.result().regions()) {
                float[] line = outer(lines, region);
                if (line != null) {
                    all.add(group(slice, region, line));
                }
            }
        }
        return all;
    }

    /** The line around a region: of those that lie around it the one with the largest extent; null where there is none. */
    private static float @Nullable [] outer(List<float[]> lines, Region region) {
        float[] best = null;
        double most = 0;
        for (float[] line : lines) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < line.length; i += 2) {
                left = Math.min(left, line[i]);
                right = Math.max(right, line[i]);
                top = Math.min(top, line[i + 1]);
                bottom = Math.max(bottom, line[i + 1]);
            }
            // Linear between pixel centres, a line stays within a pixel of the pixels that it goes around.
            boolean around = left >= region.x() - 1
                    && top >= region.y() - 1
                    && right <= region.x() + region.width() + 1
                    && bottom <= region.y() + region.height() + 1;
            double extent = (right - left) * (bottom - top);
            if (around && extent > most) {
                best = line;
                most = extent;
            }
        }
        return best;
    }

    /** TID 1410: planar region of interest. */
    private ContentItem group(ResultSeries.Scored slice, Region region, float[] line) {
        String instance = slice.result().ref().instance().uid().value() + " frame "
                + (slice.result().ref().frame() + 1);
        String tracking = "Residua region " + region.rank();
        ContentItem group = ContentItem.container(CodedConcept.dcm("125007", "Measurement Group"))
                .template("1410");
        group.add(
                ContentItem.text("HAS OBS CONTEXT", CodedConcept.dcm("112039", "Tracking Identifier"), tracking),
                ContentItem.uid(
                        "HAS OBS CONTEXT",
                        CodedConcept.dcm("112040", "Tracking Unique Identifier"),
                        result.uid(tracking + " of " + instance)),
                ContentItem.code("CONTAINS", CodedConcept.dcm("121071", "Finding"), CodedConcept.DIFFERS),
                place(slice, line),
                ContentItem.text(
                        "HAS CONCEPT MOD",
                        CodedConcept.dcm("111001", "Algorithm Name"),
                        "Residua " + result.results().bundle().metadata().id()),
                ContentItem.text(
                        "HAS CONCEPT MOD",
                        CodedConcept.dcm("111003", "Algorithm Version"),
                        result.results().applicationVersion()),
                ContentItem.text(
                        "HAS CONCEPT MOD", CodedConcept.dcm("111002", "Algorithm Parameters"), result.parameters()));
        Double area = region.areaMm2();
        if (area != null) {
            group.add(ContentItem.number(
                    CodedConcept.sct("42798000", "Area"), area, CodedConcept.unit("mm2", "square millimeter")));
        }
        group.add(ContentItem.number(
                CodedConcept.ours("PEAK_RARITY", "Share of normal pixels that differ as much as the peak"),
                region.peakPixelRarity(),
                NO_UNIT));
        return group;
    }

    private ContentItem place(ResultSeries.Scored slice, float[] line) {
        int corners = line.length / 2;
        if (!result.results().isPlaced()) {
            float[] closed = new float[line.length + 2];
            System.arraycopy(line, 0, closed, 0, line.length);
            closed[line.length] = line[0];
            closed[line.length + 1] = line[1];
            return ContentItem.outline(REGION, closed, slice.result().ref());
        }
        float[] closed = new float[3 * (corners + 1)];
        for (int i = 0; i <= corners; i++) {
            int at = 2 * (i % corners);
            // The voxel coordinate of a pixel's centre is whole, that of a line is half a pixel more.
            Vector3 mm = slice.geometry().toPatientMm(line[at] - 0.5, line[at + 1] - 0.5);
            if (mm == null) {
                throw new IllegalStateException("A slice that is placed has no position.");
            }
            closed[3 * i] = (float) mm.x();
            closed[3 * i + 1] = (float) mm.y();
            closed[3 * i + 2] = (float) mm.z();
        }
        return ContentItem.outlineInPatient(REGION, closed, result.frameOfReferenceUid());
    }
}
