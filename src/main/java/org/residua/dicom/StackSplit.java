package org.residua.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.residua.study.Stack;

/** Splits a series into stacks whose slices belong together. Loses none; gives the same for any order of the files. */
final class StackSplit {
    private static final List<Trait> ALWAYS = traits(Trait.Use.ALWAYS);
    private static final List<Trait> PLACED = traits(Trait.Use.PLACED);

    private StackSplit() {}

    /** Slices in order, and what they are of the series. */
    record Part(Stack stack, List<ScannedSlice> slices) {}

    private static List<Trait> traits(Trait.Use use) {
        return Stream.of(Trait.values()).filter(trait -> trait.use() == use).toList();
    }

    /** The stacks in order of their first instances. */
    static List<Part> of(List<ScannedSlice> series) {
        List<ScannedSlice> byNumber =
                series.stream().sorted(SliceOrder.BY_NUMBER).toList();
        List<SeriesPart> parts = List.of(new SeriesPart(byNumber, ""));
        for (Trait trait : ALWAYS) {
            parts = SeriesPart.each(parts, part -> part.by(trait));
        }
        parts = SeriesPart.each(
                parts,
                part -> part.by(
                        slice -> slice.traits().plane() == null,
                        unplaced -> unplaced ? "not placed in the patient" : "placed in the patient"));
        parts = SeriesPart.each(parts, part -> part.isPlaced() ? placed(part) : List.of(part));
        List<SeriesPart> ordered = parts.stream()
                .sorted((a, b) -> SliceOrder.BY_NUMBER.compare(
                        a.slices().get(0), b.slices().get(0)))
                .toList();
        return numbered(ordered);
    }

    private static List<SeriesPart> placed(SeriesPart part) {
        List<SeriesPart> parts = List.of(part);
        for (Trait trait : PLACED) {
            parts = SeriesPart.each(parts, some -> some.by(trait));
        }
        parts = SeriesPart.each(parts, Orientations::split);
        return SeriesPart.each(parts, some -> Orientations.areParallel(some) ? Repeats.split(some) : List.of(some));
    }

    private static List<Part> numbered(List<SeriesPart> parts) {
        List<Part> stacks = new ArrayList<>();
        for (SeriesPart part : parts) {
            Stack.Kind kind = kind(part);
            List<ScannedSlice> slices = SliceOrder.of(part, kind);
            List<String> warnings = kind == Stack.Kind.VOLUME ? StackWarnings.of(slices) : List.of();
            stacks.add(new Part(new Stack(stacks.size() + 1, parts.size(), part.reason(), kind, warnings), slices));
        }
        return stacks;
    }

    private static Stack.Kind kind(SeriesPart part) {
        if (part.slices().size() == 1) {
            return Stack.Kind.SEPARATE_IMAGES;
        }
        if (!part.isPlaced()) {
            boolean multiFrame =
                    !part.slices().get(0).traits().text(Trait.MULTI_FRAME).isEmpty();
            return multiFrame ? Stack.Kind.TIME_SERIES : Stack.Kind.SEPARATE_IMAGES;
        }
        if (!Orientations.areParallel(part)) {
            return Stack.Kind.SEPARATE_IMAGES;
        }
        return Repeats.positions(part.slices()) == 1 ? Stack.Kind.TIME_SERIES : Stack.Kind.VOLUME;
    }
}
