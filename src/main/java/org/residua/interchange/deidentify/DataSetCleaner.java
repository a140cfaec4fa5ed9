package org.residua.interchange.deidentify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;

/** Applies the profile to the attributes of one file, and of all sequences in it. */
final class DataSetCleaner {
    private final Profile profile;
    private final Choices choices;
    private final Pseudonyms pseudonyms;
    private final Tally tally;
    private final Needles needles = new Needles();

    DataSetCleaner(Profile profile, Choices choices, Pseudonyms pseudonyms, Tally tally) {
        this.profile = profile;
        this.choices = choices;
        this.pseudonyms = pseudonyms;
        this.tally = tally;
    }

    /** Cleans a data set, then once more wherever what was removed is written into something that stayed. */
    void clean(Attributes dataset) {
        walk(dataset);
        scrub(dataset);
    }

    private void walk(Attributes dataset) {
        Set<Integer> blocks = new HashSet<>();
        for (int tag : dataset.tags()) {
            int group = tag >>> 16;
            if (isLength(tag)) {
                dataset.remove(tag);
            } else if ((group & 1) == 1) {
                privately(dataset, tag, blocks);
            } else if (isOverlay(group) || isCurve(group)) {
                graphics(dataset, tag);
            } else if (isUnknown(tag)) {
                unknown(dataset, tag);
            } else if (isUnreadSequence(dataset, tag)) {
                remove(dataset, tag);
            } else {
                apply(dataset, tag);
            }
        }
        dropCreators(dataset, blocks);
    }

    /** Lengths of groups no longer hold, and are retired (PS3.5 section 7.2). */
    private static boolean isLength(int tag) {
        return (tag & 0xffff) == 0 || tag == 0x00080001;
    }

    private static boolean isOverlay(int group) {
        return (group & 0xff00) == 0x6000;
    }

    private static boolean isCurve(int group) {
        return (group & 0xff00) == 0x5000;
    }

    private static boolean isUnknown(int tag) {
        @Nullable String keyword = ElementDictionary.keywordOf(tag, null);
        return keyword == null || keyword.isEmpty();
    }

    private static boolean isUnreadSequence(Attributes dataset, int tag) {
        return dataset.getVR(tag) == VR.UN && ElementDictionary.vrOf(tag, null) == VR.SQ;
    }

    /** Of an attribute newer than the dictionary only numbers, codes and what has rules by its VR stay. */
    private void unknown(Attributes dataset, int tag) {
        VR vr = dataset.getVR(tag);
        if (vr == VR.UN || vr == VR.OB || vr == VR.OW) {
            remove(dataset, tag);
        } else if (Values.isText(vr) && dataset.containsValue(tag)) {
            replace(dataset, tag, vr, ProfileAction.DUMMY);
        } else {
            apply(dataset, tag);
        }
    }

    private void privately(Attributes dataset, int tag, Set<Integer> blocks) {
        boolean creator = (tag & 0xffff) < 0x100 && (tag & 0xffff) >= 0x10;
        if (creator) {
            return; // judged by what it is the creator of
        }
        if (choices.has(ProfileOption.RETAIN_PRIVATE) && profile.safePrivate().holds(dataset, tag)) {
            Integer block = SafePrivate.creatorOf(tag);
            if (block != null) {
                blocks.add(block);
            }
            tally.add(tag, ProfileAction.KEEP.done());
        } else {
            dataset.remove(tag);
            tally.add(tag, ProfileAction.REMOVE.done());
        }
    }

    private void dropCreators(Attributes dataset, Set<Integer> kept) {
        for (int tag : dataset.tags()) {
            if ((tag >>> 16 & 1) == 1 && (tag & 0xffff) < 0x100 && !kept.contains(tag)) {
                dataset.remove(tag);
                tally.add(tag, ProfileAction.REMOVE.done());
            }
        }
    }

    /** All of an overlay or curve goes, not its data alone; of overlays, regions of interest may stay. */
    private void graphics(Attributes dataset, int tag) {
        int type = tag & 0xffff0000 | 0x0040;
        boolean region =
                isOverlay(tag >>> 16) && choices.has(ProfileOption.CLEAN_GRAPHICS) && profile.isRegion(dataset, type);
        if (!region) {
            remove(dataset, tag);
        } else if (Values.isText(dataset.getVR(tag))) {
            describe(dataset, tag);
        }
    }

    private void remove(Attributes dataset, int tag) {
        needles.add(dataset, tag);
        dataset.remove(tag);
        tally.add(tag, ProfileAction.REMOVE.done());
    }

    private void apply(Attributes dataset, int tag) {
        VR vr = dataset.getVR(tag);
        ProfileAction action = profile.table().action(tag, vr, choices.options());
        boolean held = dataset.containsValue(tag) || vr == VR.SQ && dataset.getValue(tag) instanceof Sequence;
        if (!held) {
            return; // it says nothing, and some object may have to have it
        } else if (action == ProfileAction.REMOVE) {
            remove(dataset, tag);
        } else if (action == ProfileAction.KEEP) {
            inItems(dataset, tag);
            age(dataset, tag);
        } else if (action == ProfileAction.UID && vr == VR.SQ) {
            inItems(dataset, tag);
        } else if (action == ProfileAction.CLEAN) {
            clean(dataset, tag, vr);
        } else {
            replace(dataset, tag, vr, action);
        }
    }

    private void replace(Attributes dataset, int tag, VR vr, ProfileAction action) {
        if (action == ProfileAction.UID && vr == VR.UI) {
            mapped(dataset, tag);
            return;
        }
        needles.add(dataset, tag);
        if (tag == Tag.PatientID || tag == Tag.PatientName) {
            Values.put(dataset, tag, vr, pseudonyms.patientId());
            tally.add(tag, ProfileAction.DUMMY.done());
        } else if (action == ProfileAction.EMPTY) {
            dataset.setNull(tag, vr);
            tally.add(tag, action.done());
        } else {
            Dummy.put(dataset, tag, vr == VR.UN ? ElementDictionary.vrOf(tag, null) : vr, pseudonyms);
            tally.add(tag, ProfileAction.DUMMY.done());
        }
    }

    private void mapped(Attributes dataset, int tag) {
        List<String> before = Values.texts(dataset, tag);
        List<String> after = before.stream().map(pseudonyms::uid).toList();
        if (!after.equals(before)) {
            needles.add(dataset, tag);
            Values.put(dataset, tag, VR.UI, String.join("\\", after));
            tally.add(tag, ProfileAction.UID.done());
        }
    }

    private void clean(Attributes dataset, int tag, VR vr) {
        if (vr == VR.SQ) {
            inItems(dataset, tag);
            tally.add(tag, ProfileAction.CLEAN.done());
        } else if (vr == VR.DA || vr == VR.DT) {
            needles.add(dataset, tag);
            String moved =
                    Values.texts(dataset, tag).stream().map(pseudonyms::moved).collect(Collectors.joining("\\"));
            put(dataset, tag, vr, moved);
            tally.add(tag, ProfileAction.CLEAN.done());
        } else if (Values.isText(vr)) {
            describe(dataset, tag);
        } // times of day and numbers stay
    }

    private void describe(Attributes dataset, int tag) {
        VR vr = dataset.getVR(tag);
        String before = Values.text(dataset, tag);
        String after = profile.descriptors().cleaned(before);
        if (!after.equals(before)) {
            needles.add(dataset, tag);
            put(dataset, tag, vr, after.isEmpty() ? Dummy.TEXT : after);
            tally.add(tag, ProfileAction.CLEAN.done());
        }
    }

    private static void put(Attributes dataset, int tag, VR vr, String text) {
        if (text.isEmpty()) {
            dataset.setNull(tag, vr);
        } else {
            Values.put(dataset, tag, vr, text);
        }
    }

    private void inItems(Attributes dataset, int tag) {
        if (dataset.getValue(tag) instanceof Sequence items) {
            for (Attributes item : items) {
                walk(item);
            }
        }
    }

    /** Ages over 89 years tell too much even where characteristics are retained (45 CFR 164.514). */
    private void age(Attributes dataset, int tag) {
        if (tag == Tag.PatientAge && Values.text(dataset, tag).matches("09[1-9]Y|1\\d\\dY")) {
            needles.add(dataset, tag);
            Values.put(dataset, tag, VR.AS, "090Y");
            tally.add(tag, ProfileAction.CLEAN.done());
        }
    }

    private void scrub(Attributes dataset) {
        boolean standardCode = isStandardCode(dataset);
        for (int tag : dataset.tags()) {
            VR vr = dataset.getVR(tag);
            if (dataset.getValue(tag) instanceof Sequence items) {
                items.forEach(this::scrub);
            } else if (Values.isText(vr) && !standardCode && needles.isIn(Values.text(dataset, tag))) {
                if (vr == VR.UN) {
                    dataset.setNull(tag, vr);
                } else {
                    Values.put(dataset, tag, vr, Dummy.TEXT);
                }
                tally.add(tag, ProfileAction.DUMMY.done());
            }
        }
    }

    /** Codes of public schemes and their meanings are words of those schemes, not of people. */
    private static boolean isStandardCode(Attributes item) {
        String scheme = Values.text(item, Tag.CodingSchemeDesignator);
        return !scheme.isEmpty() && !scheme.startsWith("99") && !scheme.equals("L");
    }
}
