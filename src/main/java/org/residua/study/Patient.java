package org.residua.study;

/**
 * Who was scanned. Empty strings where the file says nothing. Never logged.
 *
 * @param name Patient's Name (0010,0010), as to be shown: family, given
 * @param id Patient ID (0010,0020)
 * @param birthDate Patient's Birth Date (0010,0030) as YYYYMMDD
 * @param sex Patient's Sex (0010,0040)
 * @param age Patient's Age (0010,1010), such as 053Y
 */
public record Patient(String name, String id, String birthDate, String sex, String age) {
    @Override
    public String toString() {
        return "Patient[not shown]";
    }
}
