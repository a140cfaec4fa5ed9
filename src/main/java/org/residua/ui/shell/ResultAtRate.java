package org.residua.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.SeriesEntry;
import org.residua.workflow.SeriesResult;

/** The result of a series at the rate that the slider is set to now: scores stay, flags and regions follow the rate. */
final class ResultAtRate {
    private ResultAtRate() {}

    static SeriesResult of(SeriesEntry entry, SeriesResult result, Analysis analysis) {
        double alpha = analysis.alpha();
        List<SliceResult> slices = new ArrayList<>();
        for (int i = 0; i < entry.size(); i++) {
            SliceResult slice = entry.resultAt(i);
            if (slice != null) {
                slices.add(at(slice, analysis, i));
            }
        }
        return new SeriesResult(
                result.series(),
                result.bundle(),
                new ScoreOptions(alpha, result.options().ignoreGate()),
                slices,
                result.failures(),
                result.statistics());
    }

    private static SliceResult at(SliceResult slice, Analysis analysis, int index) {
        Provenance p = slice.provenance();
        return new SliceResult(
                slice.ref(),
                slice.score(),
                slice.sliceP(),
                slice.sliceP() == null ? null : slice.sliceP() <= analysis.alpha(),
                slice.gate(),
                analysis.regions().getOrDefault(index, List.of()),
                slice.map(),
                slice.reconstruction(),
                slice.input(),
                new Provenance(
                        p.modelId(),
                        p.bundleSha256(),
                        p.preprocessingHash(),
                        p.calibrationId(),
                        analysis.alpha(),
                        p.ignoredGate(),
                        p.applicationVersion(),
                        p.sopInstanceUid(),
                        p.frame()));
    }
}
