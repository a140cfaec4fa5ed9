package org.residua.volume;

/**
 * A window of interest (PS3.3 C.11.2).
 *
 * @param center Window Center (0028,1050), in modality units
 * @param width Window Width (0028,1051), above 0
 * @param function VOI LUT Function (0028,1056)
 * @param explanation Window Center and Width Explanation (0028,1055), may be empty
 */
public record VoiWindow(double center, double width, Function function, String explanation) implements Voi {
    /** How the window maps values. */
    public enum Function {
        LINEAR,
        LINEAR_EXACT,
        SIGMOID
    }

    /** A linear window without a name. */
    public static VoiWindow linear(double center, double width) {
        return new VoiWindow(center, width, Function.LINEAR, "");
    }

    @Override
    public double apply(double value) {
        return switch (function) {
            case LINEAR ->
                width <= 1 ? (value <= center - 0.5 ? 0 : 1) : clamp((value - (center - 0.5)) / (width - 1) + 0.5);
            case LINEAR_EXACT -> clamp((value - center) / width + 0.5);
            case SIGMOID -> 1 / (1 + Math.exp(-4 * (value - center) / width));
        };
    }

    @Override
    public boolean falls() {
        return false;
    }

    @Override
    public VoiWindow window() {
        return this;
    }

    private static double clamp(double grey) {
        return Math.max(0, Math.min(1, grey));
    }
}
