package org.residua.ui.kit;

import java.util.ArrayList;
import java.util.List;
import org.residua.study.Vector3;
import org.residua.volume.SideLetters;
import org.residua.volume.SliceGeometry;

/** Names where a point lies, by the patient's axes where the image is placed in the patient or says its sides, else by the picture's. */
final class PatientDirection {
    /** Nearer to the middle than this share of the spread, no side is named. */
    private static final double MIDDLE = 0.25;

    private PatientDirection() {}

    /**
     * Message keys that say where a point lies.
     *
     * @param dx columns from the middle of what was scored
     * @param dy rows from there
     * @param spreadX half the extent of what was scored, in columns
     * @param spreadY the same in rows
     */
    static List<String> of(SliceGeometry geometry, double dx, double dy, double spreadX, double spreadY) {
        double x = dx / Math.max(1, spreadX);
        double y = dy / Math.max(1, spreadY);
        if (geometry.plane() == null) {
            SideLetters stated = geometry.statedSides();
            if (stated != null) {
                return named(
                        List.of(
                                axis(x, key(stated.left()), key(stated.right())),
                                axis(y, key(stated.top()), key(stated.bottom()))),
                        "direction.central");
            }
            return named(
                    List.of(
                            axis(y, "direction.upper", "direction.lower"),
                            axis(x, "direction.imageLeft", "direction.imageRight")),
                    "direction.imageCentre");
        }
        Vector3 towards = geometry.plane()
                .rowDirection()
                .times(x)
                .plus(geometry.plane().columnDirection().times(y));
        Vector3 normal = geometry.plane().normal();
        List<String> axes = new ArrayList<>();
        addInPlane(axes, normal.x(), towards.x(), "direction.right", "direction.left");
        addInPlane(axes, normal.y(), towards.y(), "direction.anterior", "direction.posterior");
        addInPlane(axes, normal.z(), towards.z(), "direction.inferior", "direction.superior");
        return named(axes, "direction.central");
    }

    /** Of the main direction, which comes first. */
    private static String key(String letters) {
        return switch (letters.charAt(0)) {
            case 'R' -> "direction.right";
            case 'L' -> "direction.left";
            case 'A' -> "direction.anterior";
            case 'P' -> "direction.posterior";
            case 'H' -> "direction.superior";
            default -> "direction.inferior";
        };
    }

    private static void addInPlane(List<String> axes, double normal, double along, String low, String high) {
        if (Math.abs(normal) < 0.75) {
            axes.add(axis(along, low, high));
        }
    }

    private static String axis(double along, String low, String high) {
        if (Math.abs(along) < MIDDLE) {
            return "";
        }
        return along < 0 ? low : high;
    }

    private static List<String> named(List<String> axes, String middle) {
        List<String> said = axes.stream().filter(axis -> !axis.isEmpty()).toList();
        return said.isEmpty() ? List.of(middle) : said;
    }
}
