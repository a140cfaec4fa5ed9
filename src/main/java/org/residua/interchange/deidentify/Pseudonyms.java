package org.residua.interchange.deidentify;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What identities are replaced with: the same for the same, whichever file it is in, for one key.
 *
 * @param patient what tells this file's patient from others
 */
record Pseudonyms(IdentityKey key, String patient) {
    private static final String STANDARD_ROOT = "1.2.840.10008.";
    private static final int UID_BYTES = 16;
    private static final int PATIENT_BYTES = 6;
    private static final int DATE_CHARACTERS = 8;
    /** Ten years. */
    private static final int MOST_DAYS = 3652;

    /** Under root 2.25, as long as a UUID (PS3.5 annex B.2); those that the standard gives out stay. */
    String uid(String uid) {
        if (uid.isEmpty() || uid.startsWith(STANDARD_ROOT)) {
            return uid;
        }
        byte[] digest = key.digest("uid", uid, UID_BYTES);
        digest[6] = (byte) (digest[6] & 0x0f | 0x80);
        digest[8] = (byte) (digest[8] & 0x3f | 0x80);
        return "2.25." + new BigInteger(1, digest);
    }

    /** For Patient ID and Patient's Name. */
    String patientId() {
        return "R-"
                + HexFormat.of()
                        .formatHex(key.digest("patient", patient, PATIENT_BYTES))
                        .toUpperCase(Locale.ROOT);
    }

    /** By how many days dates of this patient go back: 1 to ten years. */
    int days() {
        return 1
                + Math.floorMod(
                        ByteBuffer.wrap(key.digest("days", patient, Integer.BYTES))
                                .getInt(),
                        MOST_DAYS);
    }

    /** A date (DA), or a date with a time (DT), moved back; empty where it is no date. Times stay. */
    String moved(String value) {
        String digits = value.replace(".", "");
        String date = value.length() == DATE_CHARACTERS + 2 && digits.length() == DATE_CHARACTERS ? digits : value;
        if (date.length() < DATE_CHARACTERS) {
            return "";
        }
        try {
            LocalDate moved = LocalDate.parse(date.substring(0, DATE_CHARACTERS), DateTimeFormatter.BASIC_ISO_DATE)
                    .minusDays(days());
            return moved.format(DateTimeFormatter.BASIC_ISO_DATE) + date.substring(DATE_CHARACTERS);
        } catch (DateTimeException e) {
            return "";
        }
    }
}
