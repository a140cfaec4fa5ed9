package org.residua.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.FileJudge.Archive;
import org.residua.dicom.FileJudge.Judged;
import org.residua.dicom.FileJudge.Looked;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.dicom.FileWalk.Found;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.source.ZipArchive.Member;
import org.residua.task.CancelToken;
import org.residua.task.JobExecutor;
import org.residua.task.Progress;

/** One scan. */
final class Scan {
    private final FileJudge judge;
    private final Progress progress;
    private final FileWalk walk;
    private final ReadAhead ahead;
    private final StudyAssembler studies = new StudyAssembler();
    private final List<FileVerdict> verdicts = new ArrayList<>();
    private double done;

    Scan(List<Path> paths, FrameCodec codec, JobExecutor readers, Progress progress, CancelToken cancel) {
        this.judge = new FileJudge(codec, cancel);
        this.progress = progress;
        this.walk = new FileWalk(paths, cancel);
        this.ahead = new ReadAhead(readers, cancel);
    }

    /** A thing found and what it turned out to be. */
    private record Seen(Looked looked, double share) {}

    ScanResult run() {
        progress.report(-1, "Looking for files");
        ahead.run(this::next, this::take);
        progress.report(1, "Read " + verdicts.size() + " headers");
        return new ScanResult(verdicts, studies.studies());
    }

    private @Nullable Callable<Seen> next() {
        Found found = walk.next();
        return found == null ? null : () -> new Seen(look(found), found.share());
    }

    private Looked look(Found found) {
        return found.refusal().isEmpty()
                ? judge.look(found.path())
                : new Judged(FileJudge.refused(found.path(), found.refusal()), null, null);
    }

    private void take(Seen seen) {
        if (seen.looked instanceof Archive archive) {
            open(archive, seen.share);
            return;
        }
        Judged judged = (Judged) seen.looked;
        Header header = judged.header();
        add(judged, seen.share);
        if (header != null && header.isDicomDir() && !FileJudge.isArchived(header)) {
            DicomDir directory = DicomDir.of(header);
            walk.add(directory.files());
            refuseOutside(directory, header);
        }
    }

    private void add(Judged judged, double share) {
        done += share;
        verdicts.add(verdict(judged));
        progress.report(Math.min(1, done), "Reading headers: " + verdicts.size());
    }

    private FileVerdict verdict(Judged judged) {
        ScannedImage image = judged.image();
        return image == null
                ? judged.verdict()
                : studies.add(image)
                        .map(file -> judged.refused("The same SOP instance as " + file
                                + ", which is shown. Remove the one that is not wanted."))
                        .orElse(judged.verdict());
    }

    private void refuseOutside(DicomDir directory, Header header) {
        for (String reference : directory.outside()) {
            verdicts.add(FileJudge.refused(
                    header.file(),
                    "Refers to " + reference + ", outside of its own folder. Open that by itself if it is trusted."));
        }
    }

    /** Goes through an archive, whose files count as those of a folder do. */
    private void open(Archive archive, double share) {
        List<Member> members = archive.content().members();
        if (!archive.content().damage().isEmpty()) {
            verdicts.add(FileJudge.refused(archive.file(), archive.content().damage()));
        } else if (members.isEmpty()) {
            verdicts.add(FileJudge.refused(archive.file(), "A ZIP archive without files in it."));
        }
        int before = verdicts.size();
        Names names = new Names(archive.file());
        Iterator<Member> left = members.iterator();
        ahead.<Judged>run(() -> left.hasNext() ? job(left.next(), names) : null, judged -> {
            add(judged, share / members.size());
            if (judged.header() != null && judged.header().isDicomDir()) {
                names.directories.add(judged.header());
            }
        });
        names.directories.forEach(header -> check(header, names));
        forgetOtherThanDicom(archive.file(), before);
    }

    private Callable<Judged> job(Member member, Names names) {
        names.add(member.path());
        return () -> judge.look(member);
    }

    /** Files and folders of an archive, and the DICOMDIR files in it. */
    private record Names(Path archive, Set<Path> all, List<Header> directories) {
        Names(Path archive) {
            this(archive, new HashSet<>(), new ArrayList<>());
        }

        void add(Path file) {
            for (Path path = file; path != null && !path.equals(archive) && all.add(path); path = path.getParent()) {
                // its folders too
            }
        }
    }

    /** All of an archive is looked at in any case, so that only references to what is not there are left to be told. */
    private void check(Header header, Names names) {
        DicomDir directory = DicomDir.of(header, names.all::contains);
        directory.files().stream()
                .filter(file -> !names.all.contains(file))
                .forEach(file -> verdicts.add(FileJudge.refused(file, "There is no such file. Check the path.")));
        refuseOutside(directory, header);
    }

    /** Many kinds of files are ZIP archives, such as texts and programs: one without any DICOM is one file. */
    private void forgetOtherThanDicom(Path file, int before) {
        List<FileVerdict> found = verdicts.subList(before, verdicts.size());
        boolean named = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!named && !found.isEmpty() && found.stream().allMatch(Scan::isNoDicom)) {
            found.clear();
            verdicts.add(FileJudge.refused(file, HeaderReader.NOT_DICOM));
        }
    }

    private static boolean isNoDicom(FileVerdict verdict) {
        return verdict.verdict() == Verdict.REFUSED && verdict.reason().equals(HeaderReader.NOT_DICOM);
    }
}
