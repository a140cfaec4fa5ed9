package org.residua.interchange.deidentify;

import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Whether pixels may show who the patient is. */
final class PixelRisk {
    /** Of these, most devices write names into the image. */
    private static final Set<String> MODALITIES =
            Set.of("US", "IVUS", "ES", "XC", "GM", "SC", "OT", "DOC", "RG", "HC", "DG", "BI", "LS", "TG", "AU", "ECG");

    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
    /** Digitised film, scanned paper, screens and photographs (PS3.3 section C.8.6.1). */
    private static final Set<String> CONVERSIONS = Set.of("DV", "DI", "DF", "WSD", "SD", "SI", "DRW");

    private static final Set<String> HEADS =
            Set.of("HEAD", "BRAIN", "SKULL", "FACE", "HEADNECK", "JAW", "ORBIT", "SINUS", "EAR", "HEAD AND NECK");
    private static final Set<String> VOLUMES = Set.of("CT", "MR", "PT");

    private PixelRisk() {}

    /** Why an image may have text burned in; empty where nothing speaks for that. */
    static String burnedIn(Attributes image) {
        String said = Values.text(image, Tag.BurnedInAnnotation);
        if (said.equals("YES")) {
            return "its Burned In Annotation (0028,0301) says so";
        } else if (said.equals("NO")) {
            return "";
        }
        String modality = Values.text(image, Tag.Modality);
        if (MODALITIES.contains(modality)) {
            return "images of modality " + modality + " often have";
        } else if (Values.text(image, Tag.SOPClassUID).startsWith(SECONDARY_CAPTURE)) {
            return "secondary captures often have";
        } else if (CONVERSIONS.contains(Values.text(image, Tag.ConversionType))) {
            return "what was digitised or photographed often has";
        }
        List<String> type = Values.texts(image, Tag.ImageType);
        return type.contains("SCREEN SAVE") || type.contains("SCREENSHOT") ? "pictures of screens often have" : "";
    }

    /** Whether a face could be reconstructed from the volume that an image belongs to. */
    static boolean mayShowFace(Attributes image) {
        return VOLUMES.contains(Values.text(image, Tag.Modality))
                && (HEADS.contains(Values.text(image, Tag.BodyPartExamined))
                        || !image.containsValue(Tag.BodyPartExamined));
    }
}
