package org.residua.dicom;

import java.util.Set;
import org.aoju.bus.image.UID;

/** What kind of object a SOP class is. */
final class SopClass {
    /** Pixels that say something about a scan, but are none: nothing to be shown, or scored, as one. */
    private static final Set<String> RESULTS = Set.of(
            UID.SegmentationStorage, "1.2.840.10008.5.1.4.1.1.66.7", UID.ParametricMapStorage, UID.RTDoseStorage);

    private SopClass() {}

    /** Whether objects of this class hold results about images: segmentations, parametric maps, doses. */
    static boolean isResult(String uid) {
        return RESULTS.contains(uid);
    }

    /** The name in PS3.6 table A-1; the UID where it is not known. */
    static String name(String uid) {
        String name = UID.nameOf(uid);
        return name == null || name.equals("?") ? "SOP class " + uid : name;
    }
}
