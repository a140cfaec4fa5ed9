package org.residua.ui.viewer.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.residua.study.Study;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;

/** What has to be known of a series that is read beside others: that it is a prior, or of somebody else. */
public sealed interface Relation {
    /** There is nothing to say. */
    record Current() implements Relation {}

    /** A newer study of the same patient is open. */
    record Prior(long days, long months) implements Relation {}

    /** The active viewport shows another patient. */
    record OtherPatient() implements Relation {}

    /**
     * That of a series.
     *
     * @param open all series that are open
     * @param active the one in the active viewport
     */
    static Relation of(SeriesEntry entry, Collection<SeriesEntry> open, @Nullable SeriesEntry active) {
        Study study = entry.study();
        if (active != null && !study.patient().isSamePerson(active.study().patient()) && !active.study().equals(study)) {
            return new OtherPatient();
        }
        Optional<LocalDate> newest = open.stream()
                .map(SeriesEntry::study)
                .filter(other -> other.patient().isSamePerson(study.patient()))
                .flatMap(other -> other.day().stream())
                .max(LocalDate::compareTo);
        return study.day()
                .flatMap(day -> newest.filter(day::isBefore)
                        .<Relation>map(last ->
                                new Prior(ChronoUnit.DAYS.between(day, last), ChronoUnit.MONTHS.between(day, last))))
                .orElseGet(Current::new);
    }

    /** Such as "Prior, 3 months earlier"; empty where there is nothing to say. */
    default String text() {
        if (this instanceof OtherPatient) {
            return Messages.text("relation.otherPatient");
        }
        return this instanceof Prior prior ? earlier(prior.days(), prior.months()) : "";
    }

    /** Days up to two weeks, weeks up to two months, months up to two years. */
    private static String earlier(long days, long months) {
        if (days < 14) {
            return days == 1 ? Messages.text("relation.priorDay") : text("relation.priorDays", days);
        }
        if (months < 2) {
            return text("relation.priorWeeks", days / 7);
        }
        return months < 24 ? text("relation.priorMonths", months) : text("relation.priorYears", months / 12);
    }

    private static String text(String key, long count) {
        return Messages.text(key, String.valueOf(count));
    }
}
