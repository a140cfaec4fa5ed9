package org.residua.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.PixelLocation;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;
import org.residua.dicom.source.ZipArchive;
import org.residua.task.CancelToken;

/** Says of one file what it is. */
final class FileJudge {
    private static final String NO_ZIP =
            "Not a ZIP archive in spite of its name, or damaged. Get it again from its source.";
    private static final String NESTED =
            "An archive inside an archive. Unpack the outer one, then open this one by itself.";

    private final FrameCodec codec;
    private final CancelToken cancel;
    private final ArchiveLists lists = new ArchiveLists();

    FileJudge(FrameCodec codec, CancelToken cancel) {
        this.codec = codec;
        this.cancel = cancel;
    }

    /** What a file is. */
    sealed interface Looked {}

    /** An archive, whose files are still to be looked at. */
    record Archive(Path file, ZipArchive content) implements Looked {}

    /**
     * A judged file.
     *
     * @param header null where there is none
     * @param image null where the file is no image that can be shown
     */
    record Judged(
            FileVerdict verdict,
            @Nullable Header header,
            @Nullable ScannedImage image) implements Looked {
        /** The same file refused for another reason. */
        Judged as(String reason) {
            return new Judged(refused(reason), header, null);
        }

        /** The same file, but refused after all. */
        FileVerdict refused(String reason) {
            return new FileVerdict(
                    verdict.path(), Verdict.REFUSED, reason, verdict.modality(), verdict.transferSyntax());
        }
    }

    /** Looks at a file that may be an archive. */
    Looked look(Path file) {
        Judged judged = judge(file, () -> HeaderReader.readAllFrames(FileContent.of(file, lists)));
        if (judged.header() != null || !isFile(file)) {
            return judged;
        } else if (ZipArchive.isOne(file)) {
            return archive(file);
        }
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip") ? judged.as(NO_ZIP) : judged;
    }

    /** Whether a file was found in an archive. */
    static boolean isArchived(Header header) {
        return !Files.exists(header.file());
    }

    /** Others than files may block whoever opens them. */
    private static boolean isFile(Path file) {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    private Looked archive(Path file) {
        try {
            return new Archive(file, HeaderReader.named(() -> ZipArchive.of(file, cancel)));
        } catch (DicomReadException e) {
            return new Judged(refused(file, e.reason()), null, null);
        }
    }

    /** Looks at a file in an archive. */
    Judged look(ZipArchive.Member member) {
        FileContent content = member.content();
        if (content == null) {
            return new Judged(refused(member.path(), member.refusal()), null, null);
        }
        Judged judged = judge(member.path(), () -> HeaderReader.readAllFrames(content));
        return judged.header() == null && isArchive(content) ? judged.as(NESTED) : judged;
    }

    private static boolean isArchive(FileContent content) {
        try (InputStream in = content.open()) {
            return ZipArchive.isOne(in.readNBytes(4));
        } catch (IOException e) {
            return false;
        }
    }

    private Judged judge(Path file, HeaderReader.Reading<Header> reading) {
        try {
            return HeaderReader.named(() -> judge(reading.read()));
        } catch (DicomReadException e) {
            return new Judged(refused(file, e.reason()), null, null);
        }
    }

    private Judged judge(Header header) {
        PixelLocation pixels = header.pixels();
        try {
            if (pixels != null) {
                PixelFormat format = ImageMapping.checkedFormat(header, pixels, codec);
                if (SopClass.isResult(header.sopClassUid())) {
                    return object(header);
                }
                ScannedImage image = new ScannedImage(
                        StudyMapping.study(header.dataset()),
                        StudyMapping.series(header.dataset()),
                        ImageMapping.slices(header, format));
                return new Judged(verdict(header, Verdict.IMAGE, ""), header, image);
            }
            if (lacksPixelData(header.dataset())) {
                throw new DicomReadException(
                        "Its pixel data is missing: cut short or removed. Get it again from its source.");
            }
            return object(header);
        } catch (DicomReadException e) {
            return new Judged(verdict(header, Verdict.REFUSED, e.reason()), header, null);
        }
    }

    private static Judged object(Header header) {
        return new Judged(verdict(header, Verdict.OBJECT, SopClass.name(header.sopClassUid())), header, null);
    }

    /** It describes pixels, here and not elsewhere, but ends before them. */
    private static boolean lacksPixelData(Attributes dataset) {
        return dataset.containsValue(Tag.Rows)
                && dataset.containsValue(Tag.BitsAllocated)
                && !dataset.contains(Tag.PixelDataProviderURL);
    }

    static FileVerdict refused(Path path, String reason) {
        return new FileVerdict(path, Verdict.REFUSED, reason, "", "");
    }

    private static FileVerdict verdict(Header header, Verdict verdict, String reason) {
        return new FileVerdict(
                header.file(),
                verdict,
                reason,
                Values.text(header.dataset(), Tag.Modality).intern(),
                header.syntax().name());
    }
}
