package org.residua.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.residua.volume.StackGeometry;

/** What is wrong with the positions of a volume's slices, in words. */
final class StackWarnings {
    private static final double LEAST_TILT_DEGREES = 0.5;
    /** A share of the spacing: less is rounding. */
    private static final double TOLERANCE = 0.02;

    private static final int MOST_PLACES = 5;

    private StackWarnings() {}

    /** Of slices in order of position. */
    static List<String> of(List<ScannedSlice> slices) {
        StackGeometry geometry = StackGeometry.of(slices.stream()
                .map(slice -> slice.traits().plane())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        List<String> warnings = new ArrayList<>();
        if (!geometry.gaps().isEmpty()) {
            warnings.add(missing(geometry));
        }
        if (geometry.repeated() > 0) {
            warnings.add("Slices at the same position as another: " + geometry.repeated() + ".");
        }
        if (geometry.isIrregular()) {
            warnings.add("The slices are not evenly spaced: " + number(geometry.leastStepMm()) + " to "
                    + number(geometry.largestStepMm()) + " mm apart.");
        }
        if (geometry.tiltDegrees() >= LEAST_TILT_DEGREES) {
            warnings.add("The stack is oblique, as with a tilted gantry: the slices move on at "
                    + number(geometry.tiltDegrees()) + " degrees to their normal.");
        }
        addStated(slices.get(0).traits(), geometry, warnings);
        return warnings;
    }

    private static String missing(StackGeometry geometry) {
        int missing =
                geometry.gaps().stream().mapToInt(StackGeometry.Gap::missing).sum();
        String places = geometry.gaps().stream()
                .limit(MOST_PLACES)
                .map(gap -> gap.missing() + " between slices " + gap.after() + " and " + (gap.after() + 1))
                .collect(Collectors.joining(", "));
        int more = geometry.gaps().size() - MOST_PLACES;
        return missing + (missing == 1 ? " slice is" : " slices are") + " missing at a spacing of "
                + number(geometry.spacingMm()) + " mm: " + places
                + (more > 0 ? ", and in " + more + " more places" : "") + ".";
    }

    private static void addStated(SliceTraits first, StackGeometry geometry, List<String> warnings) {
        double spacing = geometry.spacingMm();
        double thickness = number(first.text(Trait.SLICE_THICKNESS));
        double stated = number(first.text(Trait.SPACING_BETWEEN_SLICES));
        if (thickness > spacing * (1 + TOLERANCE)) {
            warnings.add("The slices overlap: " + number(thickness) + " mm thick, " + number(spacing) + " mm apart.");
        }
        if (stated > 0 && Math.abs(stated - spacing) > TOLERANCE * spacing) {
            warnings.add("Spacing Between Slices says " + number(stated) + " mm, the positions say " + number(spacing)
                    + " mm: the positions are used.");
        }
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
