package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import org.residua.ui.kit.Messages;
import org.residua.volume.ViewOrientation;

/** Says how a picture is turned and mirrored, so that nobody takes one side for the other. */
public final class OrientationText {
    private OrientationText() {}

    /** Empty for a slice as it is stored. */
    public static String of(ViewOrientation orientation) {
        List<String> parts = new ArrayList<>();
        boolean upsideDown = orientation.mirrored() && orientation.quarterTurns() == 2;
        if (orientation.mirrored()) {
            parts.add(Messages.text(upsideDown ? "view.flippedVertically" : "view.flippedHorizontally"));
        }
        switch (orientation.quarterTurns()) {
            case 1 -> parts.add(Messages.text("view.turnedClockwise"));
            case 2 -> {
                if (!upsideDown) {
                    parts.add(Messages.text("view.turnedHalf"));
                }
            }
            case 3 -> parts.add(Messages.text("view.turnedCounterclockwise"));
            default -> {
                // Upright.
            }
        }
        return String.join(" · ", parts);
    }
}
