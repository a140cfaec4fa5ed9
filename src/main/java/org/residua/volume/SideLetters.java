package org.residua.volume;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.residua.study.ImagePlane;

/** The patient directions (L R A P H F) at the four sides of a picture, main direction first. */
public record SideLetters(String left, String right, String top, String bottom) {
    private static final Pattern DIRECTION = Pattern.compile(
            "[LR]?[AP]?[HF]?|[LR]?[HF]?[AP]?|[AP]?[LR]?[HF]?" + "|[AP]?[HF]?[LR]?|[HF]?[LR]?[AP]?|[HF]?[AP]?[LR]?");
    private static final Map<Character, Character> OPPOSITE =
            Map.of('L', 'R', 'R', 'L', 'A', 'P', 'P', 'A', 'H', 'F', 'F', 'H');

    /** Of a slice placed in the patient. */
    public static SideLetters of(ImagePlane plane) {
        return towards(
                ImagePlane.orientationLetters(plane.rowDirection()),
                ImagePlane.orientationLetters(plane.columnDirection()));
    }

    /**
     * Of Patient Orientation (0020,0020), PS3.3 C.7.6.1.1.1: the directions of the rows and of the columns.
     *
     * @return null where they are none, or both along the same axis
     */
    public static @Nullable SideLetters of(String rows, String columns) {
        if (!isDirection(rows) || !isDirection(columns)) {
            return null;
        }
        boolean sameAxis = rows.charAt(0) == columns.charAt(0) || opposite(rows).charAt(0) == columns.charAt(0);
        return sameAxis ? null : towards(rows, columns);
    }

    /** Of the picture with left and right exchanged. */
    SideLetters mirrored() {
        return new SideLetters(/* left= */ right, /* right= */ left, top, bottom);
    }

    /** Of the picture turned clockwise by a quarter. */
    SideLetters turnedClockwise() {
        return new SideLetters(/* left= */ bottom, /* right= */ top, /* top= */ left, /* bottom= */ right);
    }

    private static boolean isDirection(String letters) {
        return !letters.isEmpty() && DIRECTION.matcher(letters).matches();
    }

    private static SideLetters towards(String rows, String columns) {
        return new SideLetters(opposite(rows), rows, opposite(columns), columns);
    }

    private static String opposite(String letters) {
        return letters.chars()
                .mapToObj(letter -> String.valueOf(OPPOSITE.get((char) letter)))
                .collect(Collectors.joining());
    }
}
