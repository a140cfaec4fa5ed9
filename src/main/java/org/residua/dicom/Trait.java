package org.residua.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Stream;

/** What may set slices of one series apart, in the order in which it is asked for. */
enum Trait {
    COLOUR(Use.ALWAYS, "", ""),
    /** Parts of a concatenation (PS3.3 C.7.6.16.2.2.4) are one. */
    MULTI_FRAME(Use.ALWAYS, "multi-frame instance", ""),
    FRAME_OF_REFERENCE(Use.PLACED, "frame of reference", ""),
    STACK_ID(Use.PLACED, "stack", ""),
    SIZE(Use.PLACED, "", "pixels"),
    ROW_SPACING(Use.PLACED, "rows", "mm apart", 0.01),
    COLUMN_SPACING(Use.PLACED, "columns", "mm apart", 0.01),
    COMPONENT(Use.ALWAYS, "", "image"),
    FLAVOUR(Use.PLACED, "image type", ""),
    ECHO_TIME(Use.ALWAYS, "echo time", "ms", 0.01),
    B_VALUE(Use.ALWAYS, "b-value", "s/mm²", 0.005),
    IMAGE_TYPE(Use.WHEN_REPEATED, "image type", ""),
    ECHO_NUMBER(Use.WHEN_REPEATED, "echo", "", 0),
    CONTRAST_AGENT(Use.WHEN_REPEATED, "contrast agent", ""),
    INVERSION_TIME(Use.WHEN_REPEATED, "inversion time", "ms", 0.001),
    FLIP_ANGLE(Use.WHEN_REPEATED, "flip angle", "degrees", 0.001),
    KERNEL(Use.WHEN_REPEATED, "kernel", ""),
    TUBE_VOLTAGE(Use.WHEN_REPEATED, "tube voltage", "kV", 0.001),
    SEQUENCE_NAME(Use.WHEN_REPEATED, "sequence", ""),
    DIFFUSION_DIRECTION(Use.WHEN_REPEATED, "diffusion direction", ""),
    TEMPORAL_POSITION(Use.OVER_TIME, "temporal position", "", 0),
    CARDIAC_DELAY(Use.OVER_TIME, "cardiac trigger delay", "ms", 0.001),
    TRIGGER_TIME(Use.OVER_TIME, "trigger time", "ms", 0),
    ACQUISITION(Use.OVER_TIME, "acquisition", "", 0),
    FRAME_REFERENCE_TIME(Use.OVER_TIME, "frame reference time", "ms", 0),
    ACQUISITION_TIME(Use.OVER_TIME, "acquisition time", ""),
    CONTENT_TIME(Use.OVER_TIME, "content time", ""),
    REPETITION_TIME(Use.NEVER, "repetition time", "ms", 0.001),
    SLICE_THICKNESS(Use.NEVER, "slice thickness", "mm", 0.01),
    SPACING_BETWEEN_SLICES(Use.NEVER, "spacing between slices", "mm", 0.01);

    /** When a trait splits a series. */
    enum Use {
        /** Images that differ in it never belong on one stack. */
        ALWAYS,
        /** Nor do slices that are placed in the patient; films and pictures that are not stay together. */
        PLACED,
        /** Only to tell slices at the same position apart. */
        WHEN_REPEATED,
        /** As {@link #WHEN_REPEATED}; its values are an order in time. */
        OVER_TIME,
        /** Only described. */
        NEVER
    }

    private static final double TEXT = -1;
    private static final MathContext SHOWN_DIGITS = new MathContext(4);

    private final Use use;
    private final String before;
    private final String after;
    private final double tolerance;

    Trait(Use use, String before, String after) {
        this(use, before, after, TEXT);
    }

    /** @param tolerance of a number, as a share of it: what is closer is the same */
    Trait(Use use, String before, String after, double tolerance) {
        this.use = use;
        this.before = before;
        this.after = after;
        this.tolerance = tolerance;
    }

    Use use() {
        return use;
    }

    boolean isNumber() {
        return tolerance != TEXT;
    }

    double tolerance() {
        return tolerance;
    }

    /** What it is called. */
    String title() {
        return before.isEmpty() ? name().toLowerCase(Locale.ROOT) : before;
    }

    /** A value in words, with its unit. */
    String label(String value) {
        if (value.isEmpty()) {
            return "no " + title() + " stated";
        }
        return Stream.of(before, shown(value), after)
                .filter(part -> !part.isEmpty())
                .reduce((all, part) -> all + " " + part)
                .orElse(value);
    }

    private String shown(String value) {
        return switch (this) {
            case MULTI_FRAME -> value.substring(0, value.indexOf(' '));
            case FRAME_OF_REFERENCE -> value.length() > 16 ? "…" + value.substring(value.length() - 12) : value;
            default ->
                isNumber()
                        ? new BigDecimal(value)
                                .round(SHOWN_DIGITS)
                                .stripTrailingZeros()
                                .toPlainString()
                        : value;
        };
    }
}
