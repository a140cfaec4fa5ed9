package org.residua.workflow;

import java.util.List;
import java.util.stream.IntStream;
import org.residua.evaluate.CalibrationImage;
import org.residua.evaluate.PreparedImage;

/** Pairs prepared images with their residuals. */
final class CalibrationImages {
    private CalibrationImages() {}

    static List<CalibrationImage> of(List<PreparedImage> images, List<float[]> residuals) {
        return IntStream.range(0, images.size())
                .mapToObj(i -> new CalibrationImage(
                        images.get(i).row().patient(), images.get(i).input(), residuals.get(i)))
                .toList();
    }
}
