package org.residua.ui.shell;

import java.text.Normalizer;
import java.util.Locale;

/** How well a text fits what the user typed: each word of it must be found, best at the start of a word, in any order. */
final class FuzzyMatch {
    /** Does not fit at all. */
    static final int NONE = -1;

    private static final int AT_START = 100;
    private static final int AT_WORD = 80;
    private static final int INSIDE = 50;
    /** The most that letters here and there are worth. */
    static final int SCATTERED = 20;

    private FuzzyMatch() {}

    /** From 0 up, the higher the better; {@link #NONE} where it does not fit. */
    static int score(String typed, String text) {
        String plain = plain(text);
        int score = 0;
        for (String word : plain(typed).strip().split("\\s+", -1)) {
            int one = word.isEmpty() ? 0 : ofWord(word, plain);
            if (one == NONE) {
                return NONE;
            }
            score += one;
        }
        // Of two texts that fit alike, the one with less around it.
        return score == 0 ? 0 : Math.max(1, score - Math.min(19, text.length() / 4));
    }

    private static int ofWord(String word, String text) {
        int at = text.indexOf(word);
        if (at == 0) {
            return AT_START;
        }
        for (int from = at; from > 0; from = text.indexOf(word, from + 1)) {
            if (!Character.isLetterOrDigit(text.charAt(from - 1))) {
                return AT_WORD;
            }
        }
        if (at > 0) {
            return INSIDE;
        }
        return word.length() > 2 && scattered(word, text) ? SCATTERED : NONE;
    }

    /** Whether the letters come in this order, the first of them at the start of a word. */
    private static boolean scattered(String word, String text) {
        int next = 0;
        for (int i = 0; i < text.length() && next < word.length(); i++) {
            boolean startsWord = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (text.charAt(i) == word.charAt(next) && (next > 0 || startsWord)) {
                next++;
            }
        }
        return next == word.length();
    }

    /** Without accents, in small letters. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
