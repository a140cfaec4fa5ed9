package org.residua.ui.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.ModelBundle;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.Study;
import org.residua.study.StudyInstanceUid;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.Services;
import org.residua.volume.Volume;
import org.residua.workflow.SeriesResult;

/** Made-up studies whose series come to every state that there is. */
final class Studies {
    private static final int SCORED_BEFORE_THE_PAUSE = 7;

    private final FakeStudy heads = new FakeStudy();
    private final List<Series> series = new ArrayList<>();

    /** Series that are done, refused, warned, failed, without a model, running and queued, in this order. */
    static Services inEveryState() {
        Studies studies = new Studies();
        for (String name : List.of(
                "FLAIR axial",
                "T1 axial",
                "FLAIR oblique",
                "FLAIR coronal",
                "Scout",
                "FLAIR sagittal",
                "FLAIR axial, prior",
                "T2 axial")) {
            studies.series.add(
                    studies.heads.series(name, studies.series.size() + 1, name.equals("Scout") ? 3 : FakeStudy.SLICES));
        }
        return studies.services();
    }

    private Services services() {
        Services plain = heads.services();
        return new Services(
                (paths, progress, cancel) -> scan(),
                plain.volumes(),
                plain.models(),
                this::score,
                plain.reporter(),
                plain.tags(),
                plain.work());
    }

    private ScanResult scan() {
        Study study = new Study(
                new StudyInstanceUid("1.2.3"),
                new Patient("Subject 0141", "0141", "19480101", "F", "053Y"),
                "20010302",
                "101500",
                "MR head",
                "",
                series);
        return new ScanResult(
                List.of(
                        refused("broken.dcm", "The file ends early; copy it again."),
                        refused("series-07/notes.txt", "This is no DICOM file, and no picture that can be read.")),
                List.of(study));
    }

    private static FileVerdict refused(String file, String reason) {
        return new FileVerdict(Path.of(file), FileVerdict.Verdict.REFUSED, reason, "", "");
    }

    private SeriesResult score(
            Volume volume,
            ModelBundle bundle,
            ScoreOptions options,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel) {
        String name = volume.series().description();
        if (name.equals("FLAIR coronal")) {
            throw new IllegalStateException("The network needs 64 x 64 pixels; the slices have 12 x 12.");
        }
        int[] left = {name.equals("FLAIR sagittal") ? SCORED_BEFORE_THE_PAUSE : Integer.MAX_VALUE};
        SeriesResult result = heads.score(
                volume,
                bundle,
                options,
                slice -> {
                    each.accept(slice);
                    if (--left[0] == 0) {
                        progress.report((double) SCORED_BEFORE_THE_PAUSE / volume.size(), "slice");
                        throw new PausingRunner.Pause();
                    }
                },
                progress,
                cancel);
        return name.equals("FLAIR oblique") ? warned(result) : result;
    }

    private static SeriesResult warned(SeriesResult result) {
        GateVerdict verdict = GateVerdict.warned(
                "The image is unusual for the model: its sharpness is 0.41 (training set 0.5 to 0.9).");
        List<SliceResult> slices = result.slices().stream()
                .map(slice -> new SliceResult(
                        slice.ref(),
                        slice.score(),
                        slice.sliceP(),
                        slice.flagged(),
                        verdict,
                        slice.regions(),
                        slice.map(),
                        slice.reconstruction(),
                        slice.input(),
                        slice.provenance()))
                .toList();
        return new SeriesResult(result.series(), result.bundle(), result.options(), slices, result.failures());
    }
}
