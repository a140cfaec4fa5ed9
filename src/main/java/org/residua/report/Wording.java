package org.residua.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Region;
import org.residua.study.Patient;
import org.residua.volume.PixelSpacing;

/** Figures as people read them: the same in pictures, pages and tables, whatever the system's language. */
final class Wording {
    static final String NOT_STATED = "–";

    private static final char HARD_SPACE = '\u00a0';

    private Wording() {}

    /** A share as a percentage with two significant digits, never in powers of ten. */
    static String percent(double share) {
        return digits(share * 100) + HARD_SPACE + "%";
    }

    /** A rarity as one normal pixel among so many, to two significant digits. */
    static String oneIn(double rarity) {
        BigDecimal pixels = new BigDecimal(1 / rarity).round(new MathContext(2, RoundingMode.DOWN));
        return "1 in " + grouped(pixels.longValue());
    }

    /** Two significant digits; whole numbers from 100 up. */
    static String digits(double value) {
        if (Math.abs(value) >= 100) {
            return grouped(Math.round(value));
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A score or a p-value: three significant digits. */
    static String figure(@Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            return NOT_STATED;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP));
        if (rounded.abs().compareTo(BigDecimal.valueOf(1e6)) >= 0) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = 3 - (rounded.precision() - rounded.scale());
        return rounded.setScale(Math.max(0, Math.min(6, decimals)), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** As short as it goes, with at most two digits after the point. */
    static String plain(double value) {
        return new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Thousands set apart by hard spaces. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', HARD_SPACE);
    }

    /** In mm2 where the slice has a spacing, else in pixels. */
    static String area(Region region) {
        Double mm2 = region.areaMm2();
        return mm2 == null ? grouped(region.areaPx()) + HARD_SPACE + "px" : digits(mm2) + HARD_SPACE + "mm²";
    }

    /** A DICOM date or time in the ISO way; as it is where it is of another form. */
    static String date(String date) {
        return date.matches("\\d{8}")
                ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)
                : date;
    }

    static String time(String time) {
        return time.matches("\\d{6}.*") ? time.substring(0, 2) + ":" + time.substring(2, 4) : time;
    }

    /** Sex and age, or date of birth where there is no age. */
    static String sexAndAge(Patient patient) {
        String age = patient.age().isEmpty() ? date(patient.birthDate()) : patient.age();
        return joined(" ", patient.sex(), age);
    }

    static String spacing(@Nullable PixelSpacing spacing) {
        if (spacing == null) {
            return "pixel spacing unknown";
        }
        String where = switch (spacing.source()) {
            case PIXEL_SPACING -> "pixel spacing";
            case CALIBRATED_BY_FIDUCIAL -> "calibrated by an object of known size";
            case CALIBRATED_BY_GEOMETRY -> "calibrated by geometry";
            case NOT_STATED -> "calibration not stated";
            case IMAGER_PIXEL_SPACING -> "at the detector";
            case MAGNIFICATION_CORRECTED -> "estimated in the patient, magnification";
            case OBJECT_PIXEL_SPACING -> "at the centre of the beam";
            case NOMINAL_SCANNED_PIXEL_SPACING -> "on the scanned film";
            case ULTRASOUND_REGION -> "in the ultrasound region";
        };
        String detail = spacing.detail().isEmpty() ? "" : " " + spacing.detail();
        return String.format(Locale.ROOT, "%.3g × %.3g mm (%s%s)", spacing.rowMm(), spacing.columnMm(), where, detail);
    }

    /** The parts that say something, with a separator between. */
    static String joined(String separator, String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                joined.append(joined.length() == 0 ? "" : separator).append(part);
            }
        }
        return joined.toString();
    }

    static String orNotStated(String text) {
        return text.isBlank() ? NOT_STATED : text;
    }

    static String shortSha(String sha256) {
        return sha256.isEmpty() ? "not written yet" : sha256.substring(0, Math.min(12, sha256.length()));
    }
}
