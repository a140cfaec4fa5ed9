package org.residua.study;

import java.util.List;

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
}
