package org.residua.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One examination of one patient. Empty strings where the files say nothing.
 *
 * @param date Study Date (0008,0020) as YYYYMMDD
 * @param time Study Time (0008,0030) as HHMMSS
 * @param series in order of series number
 */
public record Study(
        StudyInstanceUid uid,
        Patient patient,
        String date,
        String time,
        String description,
        String accessionNumber,
        List<Series> series) {
    public Study {
        series = List.copyOf(series);
    }

    /** The day of the study; empty where the date is missing or is none. */
    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
