package org.residua.interchange.deidentify;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/** Says in a data set that and how it was de-identified (PS3.15 section E.1.1, PS3.3 section C.7.1.1). */
final class Marks {
    private static final int LONGITUDINAL_MODIFIED = 0x00280303;
    private static final String PROFILE = "PS3.15 Basic Application Confidentiality Profile";

    private Marks() {}

    static void add(Attributes dataset, Set<ProfileOption> options, String version) {
        Values.put(dataset, Tag.PatientIdentityRemoved, VR.CS, "YES");
        Set<String> methods = new LinkedHashSet<>();
        if (dataset.containsValue(Tag.DeidentificationMethod)) {
            methods.add(Values.text(dataset, Tag.DeidentificationMethod));
        }
        methods.add("Residua " + version);
        methods.add(PROFILE);
        String joined = String.join("\\", methods);
        byte[] bytes = (joined + (joined.length() % 2 == 0 ? "" : " ")).getBytes(StandardCharsets.ISO_8859_1);
        dataset.setBytes(Tag.DeidentificationMethod, VR.LO, bytes);
        codes(dataset, options);
        Values.put(dataset, LONGITUDINAL_MODIFIED, VR.CS, temporal(options));
    }

    private static void codes(Attributes dataset, Set<ProfileOption> options) {
        Sequence codes = dataset.getValue(Tag.DeidentificationMethodCodeSequence) instanceof Sequence before
                ? before
                : dataset.newSequence(Tag.DeidentificationMethodCodeSequence, options.size() + 1);
        add(codes, dataset, "113100", "Basic Application Confidentiality Profile");
        Set<ProfileOption> ordered = EnumSet.noneOf(ProfileOption.class);
        ordered.addAll(options);
        ordered.forEach(option -> add(codes, dataset, option.code(), option.meaning()));
    }

    private static void add(Sequence codes, Attributes dataset, String value, String meaning) {
        if (codes.stream().anyMatch(code -> Values.text(code, Tag.CodeValue).equals(value))) {
            return;
        }
        Attributes code = new Attributes(dataset.bigEndian());
        Values.put(code, Tag.CodeValue, VR.SH, value);
        Values.put(code, Tag.CodingSchemeDesignator, VR.SH, "DCM");
        Values.put(code, Tag.CodeMeaning, VR.LO, meaning);
        codes.add(code);
    }

    private static String temporal(Set<ProfileOption> options) {
        if (options.contains(ProfileOption.RETAIN_DATES)) {
            return "UNMODIFIED";
        }
        return options.contains(ProfileOption.RETAIN_MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
    }
}
