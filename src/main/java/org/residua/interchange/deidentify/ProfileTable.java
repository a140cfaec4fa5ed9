package org.residua.interchange.deidentify;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * PS3.15 table E.1-1, and rules for attributes that later editions have added to it: by their VR, all persons, dates and
 * instances are treated as those that the table lists.
 */
final class ProfileTable {
    private static final String TEMPORAL = "dates";
    /** UIDs that say what kind of thing something is, not which. */
    private static final Set<Integer> KINDS = Set.of(
            Tag.SOPClassUID,
            Tag.ReferencedSOPClassUID,
            Tag.RelatedGeneralSOPClassUID,
            Tag.OriginalSpecializedSOPClassUID,
            Tag.SOPClassesInStudy,
            Tag.CodingSchemeUID,
            Tag.ContextUID,
            Tag.MappingResourceUID,
            Tag.TransferSyntaxUID);

    private final Map<Integer, Rule> rules = new HashMap<>();

    /** With the table that comes with this program. */
    ProfileTable() throws IOException {
        for (CSVRecord row : Resource.rows("confidentiality-profile.csv")) {
            if (!row.get("tag").contains("X")) {
                rules.put(
                        Integer.parseUnsignedInt(row.get("tag"), 16),
                        new Rule(
                                ProfileAction.of(row.get(row.get("chosen").isEmpty() ? "profile" : "chosen")),
                                List.of(row.get("options").split(" "))));
            }
        }
    }

    /**
     * A row.
     *
     * @param columns the options that change the action
     */
    private record Rule(ProfileAction action, List<String> columns) {
        ProfileAction action(Set<ProfileOption> options) {
            ProfileAction changed = null;
            for (ProfileOption option : options) {
                if (columns.contains(option.column())) {
                    changed = stronger(changed, changed(option));
                } else if (option == ProfileOption.RETAIN_CHARACTERISTICS
                        && columns.contains("characteristics-clean")) {
                    changed = stronger(changed, ProfileAction.CLEAN);
                }
            }
            return changed == null ? action : changed;
        }

        private static ProfileAction changed(ProfileOption option) {
            boolean keeps = ProfileOption.all(true).contains(option) && option != ProfileOption.RETAIN_MODIFIED_DATES;
            return keeps ? ProfileAction.KEEP : ProfileAction.CLEAN;
        }

        /** Where two options speak of an attribute, what retains it holds. */
        private static ProfileAction stronger(@Nullable ProfileAction one, ProfileAction other) {
            return one == ProfileAction.KEEP ? one : other;
        }
    }

    /** What is done with an attribute that is not private, when these options are chosen. */
    ProfileAction action(int tag, VR vr, Set<ProfileOption> options) {
        Rule rule = rules.get(tag);
        if (rule == null) {
            rule = byVr(tag, vr);
        }
        return rule == null ? ProfileAction.KEEP : rule.action(options);
    }

    private static @Nullable Rule byVr(int tag, VR vr) {
        return switch (vr) {
            case PN -> new Rule(ProfileAction.DUMMY, List.of());
            case DA, TM, DT -> new Rule(ProfileAction.DUMMY, List.of(TEMPORAL));
            case UI ->
                KINDS.contains(tag) ? null : new Rule(ProfileAction.UID, List.of(ProfileOption.RETAIN_UIDS.column()));
            default -> null;
        };
    }
}
