package org.residua.ui.shell.hanging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.study.Study;
import org.residua.ui.kit.Hung;
import org.residua.ui.kit.SeriesEntry;

/** Chooses what is shown where when studies are opened into an empty window. */
public final class Hanging {
    private final List<HangingRule> rules;
    private final Map<HangingRule, BooleanProperty> switches = new LinkedHashMap<>();

    /** With rules in the order in which they are asked, all switched on. */
    public Hanging(List<HangingRule> rules) {
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> switches.put(rule, new SimpleBooleanProperty(true)));
    }

    /**
     * Whether a rule is switched on.
     *
     * @throws IllegalArgumentException where it is none of these rules
     */
    public BooleanProperty isOn(HangingRule rule) {
        BooleanProperty on = switches.get(rule);
        if (on == null) {
            throw new IllegalArgumentException("There is no rule " + rule.name() + ".");
        }
        return on;
    }

    /** The rules in the order in which they are asked. */
    public List<HangingRule> rules() {
        return rules;
    }

    /**
     * From left to right what is to be shown of series that were opened: of the patient whose series is first, the newest
     * study, with priors where the rule wants them. The first series alone where no rule applies.
     *
     * @param opened one series at least
     */
    public List<Hung> hang(List<SeriesEntry> opened) {
        Study current = newest(opened);
        List<SeriesEntry> ofCurrent =
                opened.stream().filter(entry -> entry.study().equals(current)).toList();
        for (HangingRule rule : rules) {
            List<SeriesEntry> fitting = ofCurrent.stream()
                    .filter(entry -> rule.fits(entry.series()))
                    .toList();
            // a rule is about what comes first in the study: others in it do not decide
            boolean applies = isOn(rule).get() && rule.fits(ofCurrent.get(0).series());
            List<Hung> hung = applies ? hang(rule, fitting, priors(current, opened)) : List.of();
            if (!hung.isEmpty()) {
                return hung;
            }
        }
        return List.of(Hung.of(ofCurrent.get(0)));
    }

    private static Study newest(List<SeriesEntry> opened) {
        Study first = opened.get(0).study();
        return opened.stream()
                .map(SeriesEntry::study)
                .filter(study -> study.patient().isSamePerson(first.patient()))
                .filter(study -> study.day().isPresent())
                .max(Comparator.comparing(study -> study.day().orElse(LocalDate.MIN)))
                .filter(study -> first.day().isEmpty()
                        || first.day().get().isBefore(study.day().orElse(LocalDate.MIN)))
                .orElse(first);
    }

    /** Series of earlier studies of the same patient, the newest study first. */
    private static List<SeriesEntry> priors(Study current, List<SeriesEntry> opened) {
        return opened.stream()
                .filter(entry -> entry.study().patient().isSamePerson(current.patient()))
                .filter(entry -> current.day()
                        .flatMap(now -> entry.study().day().filter(now::isAfter))
                        .isPresent())
                .sorted(Comparator.comparing(
                        entry -> entry.study().day().orElse(LocalDate.MIN), Comparator.reverseOrder()))
                .toList();
    }

    private static List<Hung> hang(HangingRule rule, List<SeriesEntry> current, List<SeriesEntry> priors) {
        List<Optional<Hung>> places = new ArrayList<>();
        for (Slot slot : rule.slots()) {
            Optional<Hung> hung = hang(slot, current, priors, places);
            if (places.isEmpty() && hung.isEmpty()) {
                return List.of();
            }
            places.add(hung);
        }
        return places.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Hung> hang(
            Slot slot, List<SeriesEntry> current, List<SeriesEntry> priors, List<Optional<Hung>> places) {
        if (slot instanceof Slot.View view) {
            return current.stream()
                    .filter(entry -> view.positions()
                            .contains(entry.series().acquisition().viewPosition()))
                    .findFirst()
                    .map(Hung::of);
        }
        if (slot instanceof Slot.TwoImages) {
            return current.stream()
                    .filter(entry -> entry.size() == 2 && entry.series().stack().kind() == Stack.Kind.SEPARATE_IMAGES)
                    .findFirst()
                    .map(entry -> new Hung(entry, 0));
        }
        if (slot instanceof Slot.Second) {
            return places.get(0).map(first -> new Hung(first.entry(), 1));
        }
        if (slot instanceof Slot.Prior prior) {
            return places.get(prior.of()).flatMap(beside -> prior(beside, priors));
        }
        return current.stream().findFirst().map(Hung::of);
    }

    private static Optional<Hung> prior(Hung beside, List<SeriesEntry> priors) {
        Series series = beside.entry().series();
        Stream<Study> newestFirst = priors.stream().map(SeriesEntry::study).distinct();
        return newestFirst
                .flatMap(study ->
                        SeriesMatch.best(
                                series,
                                priors.stream()
                                        .filter(entry -> entry.study().equals(study))
                                        .toList())
                                .stream())
                .findFirst()
                .map(entry -> entry.series().stack().kind() == Stack.Kind.SEPARATE_IMAGES
                        ? new Hung(entry, Math.min(beside.slice(), entry.size() - 1))
                        : Hung.of(entry));
    }
}
