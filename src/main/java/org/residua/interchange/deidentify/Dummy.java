package org.residua.interchange.deidentify;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/** Values that say nothing but are of the right kind. */
final class Dummy {
    /** What text is replaced with. */
    static final String TEXT = "REMOVED";

    private Dummy() {}

    /** Puts a dummy in the place of a value. */
    static void put(Attributes dataset, int tag, VR vr, Pseudonyms pseudonyms) {
        switch (vr) {
            case SQ -> items(dataset, tag, pseudonyms);
            case UI -> Values.put(dataset, tag, vr, pseudonyms.uid(Values.text(dataset, tag)));
            case DA -> Values.put(dataset, tag, vr, "19010101");
            case TM -> Values.put(dataset, tag, vr, "010101");
            case DT -> Values.put(dataset, tag, vr, "19010101010101");
            case AS -> Values.put(dataset, tag, vr, "000Y");
            case DS, IS -> Values.put(dataset, tag, vr, "0");
            case UR -> Values.put(dataset, tag, vr, "about:blank");
            case AE, CS, LO, LT, PN, SH, ST, UC, UT -> Values.put(dataset, tag, vr, TEXT);
            default -> dataset.setNull(tag, vr);
        }
    }

    private static void items(Attributes dataset, int tag, Pseudonyms pseudonyms) {
        Sequence items = dataset.getSequence(tag);
        if (items == null) {
            dataset.setNull(tag, VR.SQ);
            return;
        }
        for (Attributes item : items) {
            if (item.contains(Tag.CodingSchemeDesignator)) {
                code(item);
            } else {
                for (int inner : item.tags()) {
                    put(item, inner, item.getVR(inner), pseudonyms);
                }
            }
        }
    }

    private static void code(Attributes item) {
        item.clear();
        Values.put(item, Tag.CodeValue, VR.SH, TEXT);
        Values.put(item, Tag.CodingSchemeDesignator, VR.SH, "99RESIDUA");
        Values.put(item, Tag.CodeMeaning, VR.LO, "Removed");
    }
}
