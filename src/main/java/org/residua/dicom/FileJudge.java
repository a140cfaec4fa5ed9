package org.residua.dicom;

import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.FileVerdict.Verdict;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.PixelFormat;
import org.residua.dicom.codec.PixelLocation;

/** Says of one file what it is. */
final class FileJudge {
    private final FrameCodec codec;

    FileJudge(FrameCodec codec) {
        this.codec = codec;
    }

    /**
     * A judged file.
     *
     * @param header null where there is none
     * @param image null where the file is no image that can be shown
     */
    record Judged(
            FileVerdict verdict,
            @Nullable Header header,
            @Nullable ScannedImage image) {
        /** The same file, but refused after all. */
        FileVerdict refused(String reason) {
            return new FileVerdict(
                    verdict.path(), Verdict.REFUSED, reason, verdict.modality(), verdict.transferSyntax());
        }
    }

    Judged judge(Path file) {
        try {
            return judge(HeaderReader.read(file, 0));
        } catch (DicomReadException e) {
            return new Judged(refused(file, e.reason()), null, null);
        } catch (RuntimeException e) {
            // an attribute whose value is of another kind than it should be
            return new Judged(refused(file, HeaderReader.BROKEN), null, null);
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
                Values.text(header.dataset(), Tag.Modality),
                header.syntax().name());
    }
}
