package org.residua.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.residua.dicom.FileJudge.Judged;
import org.residua.dicom.codec.FrameCodec;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/** One scan. */
final class Scan {
    private final FileJudge judge;
    private final Progress progress;
    private final CancelToken cancel;
    private final FileWalk walk;
    private final StudyAssembler studies = new StudyAssembler();
    private final List<FileVerdict> verdicts = new ArrayList<>();

    Scan(FrameCodec codec, Progress progress, CancelToken cancel) {
        this.judge = new FileJudge(codec);
        this.progress = progress;
        this.cancel = cancel;
        this.walk = new FileWalk(cancel);
    }

    ScanResult of(List<Path> paths) {
        progress.report(-1, "Looking for files");
        paths.forEach(walk::add);
        // a DICOMDIR adds to the list while it is gone through
        for (int i = 0; i < walk.files().size(); i++) {
            cancel.throwIfCancelled();
            int count = walk.files().size();
            progress.report((double) i / count, "Reading headers: " + (i + 1) + " of " + count);
            verdicts.add(verdict(judge.judge(walk.files().get(i))));
        }
        verdicts.addAll(walk.refused());
        progress.report(1, "Read " + walk.files().size() + " headers");
        return new ScanResult(verdicts, studies.studies());
    }

    private FileVerdict verdict(Judged judged) {
        if (judged.header() != null && judged.header().isDicomDir()) {
            follow(judged.header());
        }
        Optional<Path> same = Optional.ofNullable(judged.image()).flatMap(studies::add);
        return same.map(file -> judged.refused(
                        "The same SOP instance as " + file + ", which is shown. Remove the one that is not wanted."))
                .orElse(judged.verdict());
    }

    private void follow(Header header) {
        DicomDir directory = DicomDir.of(header);
        directory.files().forEach(walk::add);
        for (String reference : directory.outside()) {
            verdicts.add(FileJudge.refused(
                    header.file(),
                    "Refers to " + reference + ", outside of its own folder. Open that by itself if it is trusted."));
        }
    }
}
