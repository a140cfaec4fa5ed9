package org.residua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.residua.anomaly.Deviation;
import org.residua.evaluate.CalibrationImage;
import org.residua.evaluate.PatientFolds;
import org.residua.evaluate.PreparedImage;

/**
 * Normal images to train networks on, and those of other patients to hold the networks against.
 *
 * @param number from 0
 */
record Fold(int number, List<PreparedImage> train, List<PreparedImage> heldOut) {
    /** Each fold's patients held out in turn. */
    static List<Fold> of(List<PreparedImage> normals, PatientFolds folds) {
        return IntStream.range(0, folds.count())
                .mapToObj(fold -> {
                    List<PreparedImage> train = new ArrayList<>();
                    List<PreparedImage> heldOut = new ArrayList<>();
                    for (PreparedImage image : normals) {
                        (folds.of(image.row().patient()) == fold ? heldOut : train).add(image);
                    }
                    return new Fold(fold, train, heldOut);
                })
                .toList();
    }

    /** The held-out images as calibration needs them. */
    List<CalibrationImage> calibration(List<Deviation> deviations) {
        return IntStream.range(0, heldOut.size())
                .mapToObj(i -> new CalibrationImage(
                        heldOut.get(i).row().patient(),
                        number,
                        heldOut.get(i).input(),
                        deviations.get(i).residual(),
                        deviations.get(i).texture()))
                .toList();
    }
}
