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
    /**
     * Whether both are the same person, as far as the files tell: by the id, where there is none by name and birth date; not
     * where birth dates or sexes differ. In doubt they are not.
     */
    public boolean isSamePerson(Patient other) {
        if (differ(birthDate, other.birthDate) || differ(sex, other.sex)) {
            return false;
        }
        boolean named = !name.isBlank() && name.equalsIgnoreCase(other.name) && !birthDate.isBlank();
        return id.isBlank() && other.id.isBlank() ? named && birthDate.equals(other.birthDate) : id.equals(other.id);
    }

    private static boolean differ(String value, String other) {
        return !value.isBlank() && !other.isBlank() && !value.equals(other);
    }

    @Override
    public String toString() {
        return "Patient[not shown]";
    }
}
