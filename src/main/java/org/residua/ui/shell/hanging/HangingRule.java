package org.residua.ui.shell.hanging;

import java.util.List;
import java.util.Set;
import org.residua.study.Series;

/**
 * How studies of some kind are hung, from left to right. Rules are asked in order; the first applies whose first place
 * is filled. Other places that are not filled are left out.
 *
 * @param name of its text in the window, and of its switch
 * @param modalities Modality (0008,0060); empty for any
 * @param bodyParts Body Part Examined (0018,0015) in capitals; empty for any
 */
public record HangingRule(String name, Set<String> modalities, Set<String> bodyParts, List<Slot> slots) {
    private static final Set<String> FILMS = Set.of("CR", "DX");
    private static final Set<String> SECTIONS = Set.of("MR", "CT", "PT", "NM");
    private static final Set<String> FRONTAL = Set.of("PA", "AP");
    private static final Set<String> LATERAL = Set.of("LL", "RL", "LAT", "LATERAL");

    /** Those that the window starts with. */
    public static final List<HangingRule> STANDARD = List.of(
            new HangingRule(
                    "films",
                    FILMS,
                    Set.of(),
                    List.of(new Slot.View(FRONTAL), new Slot.View(LATERAL), new Slot.Prior(0))),
            new HangingRule(
                    "filmsOfASeries",
                    FILMS,
                    Set.of(),
                    List.of(new Slot.TwoImages(), new Slot.Second(), new Slot.Prior(0))),
            new HangingRule("filmAndPrior", FILMS, Set.of(), List.of(new Slot.First(), new Slot.Prior(0))),
            new HangingRule("sectionsAndPrior", SECTIONS, Set.of(), List.of(new Slot.First(), new Slot.Prior(0))));

    public HangingRule {
        modalities = Set.copyOf(modalities);
        bodyParts = Set.copyOf(bodyParts);
        slots = List.copyOf(slots);
        if (slots.isEmpty() || slots.size() > 9) {
            throw new IllegalArgumentException("A rule has 1 to 9 places, not " + slots.size() + ".");
        }
    }

    /** Whether the rule is about such series. */
    boolean fits(Series series) {
        return isAmong(series.modality(), modalities)
                && isAmong(series.acquisition().bodyPart(), bodyParts);
    }

    private static boolean isAmong(String value, Set<String> wanted) {
        return wanted.isEmpty() || wanted.contains(value.strip().toUpperCase(java.util.Locale.ROOT));
    }
}
