package org.residua.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;

/**
 * What an object made from an image has to have in common with it: patient, study, frame of reference and sides, as the
 * file has them (PS3.3 C.7.1.1, C.7.2.1, C.7.2.2, C.7.4.1, C.7.6.1).
 *
 * @param elements those that the file has, in the order of their tags
 */
public record SourceContext(List<Element> elements) {
    private static final int[] SHARED = {
        Tag.StudyDate,
        Tag.StudyTime,
        Tag.AccessionNumber,
        Tag.ReferringPhysicianName,
        Tag.StudyDescription,
        Tag.PatientName,
        Tag.PatientID,
        Tag.IssuerOfPatientID,
        Tag.PatientBirthDate,
        Tag.PatientSex,
        Tag.PatientAge,
        Tag.PatientSize,
        Tag.PatientWeight,
        Tag.PatientIdentityRemoved,
        Tag.DeidentificationMethod,
        Tag.StudyInstanceUID,
        Tag.StudyID,
        Tag.PatientOrientation,
        Tag.FrameOfReferenceUID,
        Tag.PositionReferenceIndicator
    };

    public SourceContext {
        elements = List.copyOf(elements);
    }

    /**
     * One attribute.
     *
     * @param tag group and element
     * @param vr value representation
     * @param values as text, decoded; none where the attribute is empty
     */
    public record Element(int tag, String vr, List<String> values) {
        public Element {
            values = List.copyOf(values);
        }
    }

    /** The values of an attribute; none where the file has none. */
    public List<String> values(int tag) {
        return elements.stream()
                .filter(element -> element.tag == tag)
                .findFirst()
                .map(Element::values)
                .orElse(List.of());
    }

    /**
     * Reads the header of a file.
     *
     * @throws DicomReadException saying why it cannot be read and what to do
     */
    public static SourceContext read(Path file) throws DicomReadException {
        return HeaderReader.named(() -> {
            Attributes dataset = HeaderReader.read(FileContent.of(file, new ArchiveLists()), 0)
                    .dataset();
            List<Element> elements = new ArrayList<>();
            for (int tag : SHARED) {
                if (dataset.contains(tag)) {
                    String[] values = dataset.getStrings(tag);
                    elements.add(
                            new Element(tag, dataset.getVR(tag).name(), values == null ? List.of() : List.of(values)));
                }
            }
            return new SourceContext(elements);
        });
    }
}
