package org.residua.dicom;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;

/**
 * What a frame's header says that may set it apart from others of its series, as small as it goes: all that is kept of
 * each of thousands of frames.
 *
 * @param plane null where the file does not say
 * @param texts those that it says something of; numbers as decimal texts
 */
record SliceTraits(@Nullable ImagePlane plane, Map<Trait, String> texts) {
    /** Those of the frame that the groups belong to. */
    static SliceTraits of(FrameGroups groups) {
        ImagePlane plane = GeometryMapping.plane(groups);
        Map<Trait, String> texts = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            String text = TraitReader.read(trait, groups);
            if (!text.isEmpty()) {
                texts.put(trait, text);
            }
        }
        return new SliceTraits(plane, texts);
    }

    /** The same with texts that are held once for many slices, which mostly agree. */
    SliceTraits sharing(Map<String, String> pool) {
        Map<Trait, String> shared = new EnumMap<>(Trait.class);
        texts.forEach((trait, text) -> shared.put(trait, pool.computeIfAbsent(text, same -> same)));
        return new SliceTraits(plane, shared);
    }

    /** The value of a numeric trait; null where nothing is said of it. */
    @Nullable
    Double number(Trait trait) {
        String text = texts.get(trait);
        return text == null ? null : Double.valueOf(text);
    }

    /** The value of a trait; empty where nothing is said of it. */
    String text(Trait trait) {
        return Objects.requireNonNullElse(texts.get(trait), "");
    }
}
