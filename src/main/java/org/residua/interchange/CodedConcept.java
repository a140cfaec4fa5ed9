package org.residua.interchange;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * A coded entry (PS3.3 8.8).
 *
 * @param scheme such as DCM, SCT, UCUM, or ours, 99RESIDUA
 */
record CodedConcept(String value, String scheme, String meaning) {
    static final CodedConcept DIFFERS = ours("DIFFERS", "Differs from the normal training set");
    static final CodedConcept SOURCE_IMAGE = dcm("121322", "Source image for image processing operation");

    /** A code of DICOM itself (PS3.16 annex D). */
    static CodedConcept dcm(String value, String meaning) {
        return new CodedConcept(value, "DCM", meaning);
    }

    /** A code of SNOMED CT. */
    static CodedConcept sct(String value, String meaning) {
        return new CodedConcept(value, "SCT", meaning);
    }

    /** A unit. */
    static CodedConcept unit(String value, String meaning) {
        return new CodedConcept(value, "UCUM", meaning);
    }

    /** A code for what no standard has a word for. */
    static CodedConcept ours(String value, String meaning) {
        return new CodedConcept(value, "99RESIDUA", meaning);
    }

    /** As the item of a code sequence. */
    Attributes item() {
        Attributes item = new Attributes();
        item.setString(Tag.CodeValue, VR.SH, value);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, scheme);
        item.setString(Tag.CodeMeaning, VR.LO, meaning);
        return item;
    }

    /** As the only item of a new code sequence. */
    void in(Attributes parent, int tag) {
        parent.newSequence(tag, 1).add(item());
    }
}
