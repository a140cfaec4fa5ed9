package org.residua.anomaly.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.residua.study.Acquisition;
import org.residua.study.Series;

/**
 * Whether an MR series was taken with a sequence that the model knows, by its words and, as words mislead, by its timing.
 */
final class SequenceCheck {
    private static final double FLAIR_INVERSION_MS = 1500;
    private static final double SHORT_INVERSION_MS = 300;
    private static final double SHORT_ECHO_MS = 30;
    private static final double LONG_ECHO_MS = 60;
    private static final double LONG_REPETITION_MS = 2000;
    /** From here on, a spin echo series may be FLAIR although its inversion time was left out. */
    private static final double FLAIR_REPETITION_MS = 5000;

    private static final String FLAIR = "flair";
    private static final String T1 = "t1";
    private static final String T2 = "t2";
    private static final Set<String> TIMED = Set.of(FLAIR, T1, T2);
    private static final List<Kind> KINDS = List.of(
            new Kind(FLAIR, "FLAIR", "flair|dark.?fluid"),
            new Kind("localizer", "a localizer", "locali[sz]er|scout|pilot|survey"),
            new Kind("diffusion", "diffusion-weighted", "dwi|dti|diffusion|adc|apparent diff|trace|ep_b"),
            new Kind(
                    "functional", "a functional or perfusion series", "bold|fmri|epi(?![a-z])|epfid|perf|asl(?![a-z])"),
            new Kind("angiogram", "an angiogram", "tof|mra|angio"),
            new Kind("t2*", "T2*-weighted", "t2\\*|t2.?star|swi|swan"),
            new Kind(T1, "T1-weighted", "t1|mprage|mp2rage|spgr|fspgr|bravo"),
            new Kind(T2, "T2-weighted", "t2"));

    private final List<String> required;

    SequenceCheck(List<String> requiredWords) {
        this.required = requiredWords;
    }

    GateVerdict check(Series series) {
        if (required.isEmpty() || !series.modality().equals("MR")) {
            return GateVerdict.ACCEPTED;
        }
        String text = text(series);
        boolean worded = required.stream().anyMatch(text::contains);
        String timed = byTiming(series.acquisition());
        if (timed != null && required.stream().anyMatch(TIMED::contains)) {
            return required.contains(timed)
                    ? GateVerdict.ACCEPTED
                    : GateVerdict.refused("This series is " + title(timed) + timing(series.acquisition())
                            + "; the model knows " + known() + ".");
        }
        return worded ? byWords(text) : otherwise(text);
    }

    /** T1 FLAIR is not what FLAIR alone means, and only the timing could tell. */
    private GateVerdict byWords(String text) {
        boolean mixed = required.contains(FLAIR) && !required.contains(T1) && kind(T1).isIn(text);
        return mixed
                ? GateVerdict.warned(
                        "By its description this series may be T1-weighted; the model knows " + known() + ".")
                : GateVerdict.ACCEPTED;
    }

    private GateVerdict otherwise(String text) {
        return KINDS.stream()
                .filter(kind -> kind.isIn(text))
                .findFirst()
                .map(kind -> GateVerdict.refused(
                        "By its description this series is " + kind.title + "; the model knows " + known() + "."))
                .orElseGet(() -> GateVerdict.warned(
                        "This series does not say with which sequence it was taken; the model knows " + known() + "."));
    }

    /** What the timing alone says: flair, t1, t2 or null when it does not say. */
    static @Nullable String byTiming(Acquisition acquisition) {
        double inversion = orZero(acquisition.inversionTimeMs());
        double echo = orZero(acquisition.echoTimeMs());
        double repetition = orZero(acquisition.repetitionTimeMs());
        if (inversion > FLAIR_INVERSION_MS) {
            return echo == 0 || echo > LONG_ECHO_MS ? FLAIR : null;
        }
        if (inversion > SHORT_INVERSION_MS) {
            return T1;
        }
        if (echo == 0 || repetition == 0) {
            return null;
        }
        if (echo < SHORT_ECHO_MS && repetition < LONG_REPETITION_MS) {
            return T1;
        }
        boolean mayBeFlair = inversion == 0 && repetition > FLAIR_REPETITION_MS;
        return echo > LONG_ECHO_MS && repetition > LONG_REPETITION_MS && !mayBeFlair ? T2 : null;
    }

    private String known() {
        Set<String> titles = new TreeSet<>();
        required.forEach(word -> KINDS.stream()
                .filter(kind -> kind.isIn(word.replace('_', ' ')))
                .findFirst()
                .ifPresentOrElse(kind -> titles.add(kind.title), () -> titles.add(word)));
        return String.join(" and ", titles);
    }

    private static Kind kind(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseGet(() -> new Kind(name, name, Pattern.quote(name)));
    }

    private static String title(String name) {
        return kind(name).title;
    }

    private static String timing(Acquisition acquisition) {
        StringBuilder text = new StringBuilder();
        add(text, "TR", acquisition.repetitionTimeMs());
        add(text, "TE", acquisition.echoTimeMs());
        add(text, "TI", acquisition.inversionTimeMs());
        return text.length() == 0 ? "" : " (" + text + ")";
    }

    private static void add(StringBuilder text, String name, @Nullable Double ms) {
        if (ms != null && ms > 0) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(String.format(Locale.ROOT, ms < 10 ? "%s %.1f ms" : "%s %.0f ms", name, ms));
        }
    }

    /** Scanners write 0 for a time that does not apply. */
    private static double orZero(@Nullable Double ms) {
        return ms == null ? 0 : ms;
    }

    private static String text(Series series) {
        Acquisition acquisition = series.acquisition();
        return String.join(" ", series.description(), acquisition.protocolName(), acquisition.sequenceName())
                .toLowerCase(Locale.ROOT);
    }

    /** A kind of sequence, how it is called in a sentence, and the words that give it away. */
    private record Kind(String name, String title, Pattern words) {
        Kind(String name, String title, String words) {
            this(name, title, Pattern.compile("(?<![a-z0-9])(?:" + words + ")"));
        }

        boolean isIn(String text) {
            return words.matcher(text).find();
        }
    }
}
