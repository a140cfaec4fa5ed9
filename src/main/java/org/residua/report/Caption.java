package org.residua.report;

import java.util.List;
import java.util.Locale;
import org.residua.anomaly.SliceResult;
import org.residua.bundle.ModelBundle;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.volume.Slice;

/** The words in the four corners of a picture, each line by line; lines may be empty. */
public record Caption(List<String> topLeft, List<String> topRight, List<String> bottomLeft, List<String> bottomRight) {
    public Caption {
        topLeft = List.copyOf(topLeft);
        topRight = List.copyOf(topRight);
        bottomLeft = List.copyOf(bottomLeft);
        bottomRight = List.copyOf(bottomRight);
    }

    /**
     * Who, what, which slice, under which window, and what was found.
     *
     * @param number of the slice in its series, 1-based
     */
    public static Caption of(
            Study study, Series series, int number, Slice slice, SliceResult result, ModelBundle bundle) {
        return new Caption(
                List.of(
                        Wording.joined(
                                "  ·  ",
                                study.patient().name(),
                                study.patient().id(),
                                Wording.sexAndAge(study.patient())),
                        Wording.joined(
                                "  ·  ",
                                study.description(),
                                series.description(),
                                PresentationText.stack(series),
                                Wording.date(study.date())),
                        "Slice " + number + " / " + series.sliceCount() + place(slice)),
                List.of(
                        PresentationText.levels(slice),
                        Wording.joined(
                                "  ·  ",
                                series.modality(),
                                slice.frame().columns() + " × " + slice.frame().rows()),
                        PresentationText.notes(slice.presentation())),
                List.of(
                        Wording.spacing(slice.geometry().spacing()),
                        bundle.metadata().title() + "  ·  " + Wording.shortSha(bundle.sha256())),
                outcome(result));
    }

    private static String place(Slice slice) {
        var plane = slice.geometry().plane();
        return plane == null
                ? ""
                : String.format(Locale.ROOT, "  ·  %+.1f mm along the normal", plane.distanceAlongNormalMm());
    }

    private static List<String> outcome(SliceResult result) {
        if (result.score() == null) {
            return List.of("not scored", result.gate().reason());
        }
        String at = " at " + Wording.percent(result.provenance().alpha());
        return List.of(
                "score " + Wording.figure(result.score()) + "  ·  p = " + Wording.figure(result.sliceP()),
                (Boolean.TRUE.equals(result.flagged()) ? "flagged" : "not flagged") + at);
    }
}
