package org.residua.ui.kit;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Numbers as the window writes and reads them: a point for decimals, in German a comma; a thin space for thousands, which
 * cannot be taken for either; a hard one before %; a true minus sign.
 */
public final class Numbers {
    private static final char THIN_SPACE = '\u2009';
    private static final char HARD_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** With so many decimals. */
    public static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value)
                .replace(',', THIN_SPACE)
                .replace('-', MINUS);
        return text.replace('.', decimalSign());
    }

    /** With about three significant digits, for values of unknown size. */
    public static String significant(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return fixed(value, decimals);
    }

    /** A whole number. */
    public static String whole(long value) {
        return fixed(value, 0);
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
            text = text.replaceFirst("[.,]?0+$", "");
        }
        return text + HARD_SPACE + "%";
    }

    /** With a sign in front. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value >= 0 ? "+" + text : text;
    }

    /**
     * What the user typed, with the language's own decimal sign. Empty where it is no number, or one that reads differently
     * elsewhere: nobody can tell whether 1.500 was meant to be large.
     */
    public static OptionalDouble parse(String typed) {
        String plain = plain(typed);
        String number = "[+-]?\\d+(\\" + decimalSign() + "\\d+)?";
        return plain.matches(number)
                ? OptionalDouble.of(Double.parseDouble(plain.replace(decimalSign(), '.')))
                : OptionalDouble.empty();
    }

    /** A whole number that the user typed, thousands apart or not; empty where it is none or too large. */
    public static OptionalLong parseWhole(String typed) {
        String plain = plain(typed);
        return plain.matches("[+-]?\\d{1,18}") ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
    }

    private static String plain(String typed) {
        return typed.strip()
                .replaceAll("(?<=\\d)[ \u00a0\u2009\u202f](?=\\d{3}(\\D|$))", "")
                .replace(MINUS, '-');
    }

    private static char decimalSign() {
        return DecimalFormatSymbols.getInstance(Language.current().locale()).getDecimalSeparator();
    }
}
