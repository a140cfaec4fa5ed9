package org.residua.dicom.fuzz;

import java.nio.file.Path;
import java.util.List;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.DicomScanner;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.dicom.TagReader;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.FrameCodec;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

/** The public reading path: scan, every attribute, every frame (the first few and the last). */
final class FuzzTarget {
    private static final int MOST_FRAMES = 3;
    private static final String LOST = "This frame cannot be decoded: ";

    private final DicomScanner scanner;
    private final DicomPixels pixels;
    private final TagReader tags = new TagReader();

    FuzzTarget(FrameCodec codec) {
        scanner = new DicomScanner(codec);
        pixels = new DicomPixels(codec);
    }

    /** What became of a file. */
    enum Outcome {
        /** All frames tried were read. */
        READ,
        /** An image by its header, but a frame is refused. */
        FRAME_REFUSED,
        /** A frame is refused after codec processes were lost over it. */
        CODEC_LOST,
        /** DICOM without an image. */
        OBJECT,
        /** Refused by its header. */
        REFUSED
    }

    /** The outcome, and the name of the transfer syntax; empty where unknown. */
    record Reading(Outcome outcome, String syntax) {}

    /** Reads a file; every exception that comes out is a defect. */
    Reading read(Path file) {
        ScanResult result = scanner.scan(List.of(file), Progress.none(), new CancelToken());
        try {
            tags.read(file, 0, new CancelToken());
        } catch (DicomReadException e) {
            // as declared
        }
        Outcome frames = frames(file);
        FileVerdict verdict = result.files().get(0);
        return new Reading(
                switch (verdict.verdict()) {
                    case IMAGE -> frames;
                    case OBJECT -> Outcome.OBJECT;
                    case REFUSED -> Outcome.REFUSED;
                },
                verdict.transferSyntax());
    }

    private Outcome frames(Path file) {
        try {
            Slice first = pixels.read(file, 0);
            int frames = first.ref().instance().frames();
            shown(first);
            for (int frame = 1; frame < Math.min(MOST_FRAMES, frames); frame++) {
                shown(pixels.read(file, frame));
            }
            if (frames > MOST_FRAMES) {
                shown(pixels.read(file, frames - 1));
            }
            return Outcome.READ;
        } catch (SliceReadException e) {
            return String.valueOf(e.getMessage()).contains(LOST) ? Outcome.CODEC_LOST : Outcome.FRAME_REFUSED;
        }
    }

    /** What every viewer does next. */
    private static void shown(Slice slice) {
        if (slice.frame().isGrey()) {
            slice.defaultVoi();
            slice.modalityValues();
        }
    }
}
