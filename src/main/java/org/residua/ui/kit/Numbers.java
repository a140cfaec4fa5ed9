package org.residua.ui.kit;

import java.util.Locale;

/** Numbers as the window writes them: a point for decimals, a thin space for thousands, a hard one before %, a true minus sign. */
public final class Numbers {
    private static final char THIN_SPACE = '\u2009';
    private static final char HARD_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** With so many decimals. */
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value)
                .replace(',', THIN_SPACE)
                .replace('-', MINUS);
    }

    /** With about three significant digits, for values of unknown size. */
    public static String significant(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return fixed(value, decimals);
    }

    /** A share as a percentage to two significant digits: 0.0021 is "0.21 %". */
    public static String percent(double share) {
        double percent = 100 * share;
        if (percent == 0) {
            return "0" + HARD_SPACE + "%";
        }
        int decimals = (int) Math.max(0, Math.min(5, 1 - Math.floor(Math.log10(percent) + 1e-9)));
        String text = fixed(percent, decimals);
        if (decimals > 0) {
            text = text.replaceFirst("\\.?0+$", "");
        }
        return text + HARD_SPACE + "%";
    }

    /** With a sign in front. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value >= 0 ? "+" + text : text;
    }
}
