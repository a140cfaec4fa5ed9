package org.residua.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.residua.study.Acquisition;
import org.residua.study.FrameOfReferenceUid;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Stack;
import org.residua.study.Study;
import org.residua.study.StudyInstanceUid;
import org.residua.study.Vector3;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.VoiWindow;
import org.residua.volume.Volume;

/** Made-up series that are placed in the patient, in planes and frames of reference of the test's choice. */
public final class PlacedStudies {
    public static final int SIDE = 64;
    public static final Vector3 LEFT = new Vector3(1, 0, 0);
    public static final Vector3 BACK = new Vector3(0, 1, 0);
    public static final Vector3 FEET = new Vector3(0, 0, -1);

    private PlacedStudies() {}

    /** How a series lies. */
    public record Lie(Vector3 row, Vector3 column, Vector3 firstMm, Vector3 stepMm, int slices, double pixelMm) {
        /** From {@code lowestMm} up; the middle of each image is on the axis of the head. */
        public static Lie axial(double lowestMm, double stepMm, int slices, double pixelMm) {
            double corner = -(SIDE - 1) / 2.0 * pixelMm;
            return new Lie(
                    LEFT, BACK, new Vector3(corner, corner, lowestMm), new Vector3(0, 0, stepMm), slices, pixelMm);
        }

        /** From {@code foremostMm} backwards. */
        public static Lie coronal(double foremostMm, double stepMm, int slices, double pixelMm) {
            double corner = -(SIDE - 1) / 2.0 * pixelMm;
            return new Lie(
                    LEFT, FEET, new Vector3(corner, foremostMm, -corner), new Vector3(0, stepMm, 0), slices, pixelMm);
        }

        ImagePlane plane(int index) {
            return new ImagePlane(firstMm.plus(stepMm.times(index)), row, column);
        }
    }

    /** A study of a patient. */
    public static Study study(String patientId, String date, List<Series> series) {
        return new Study(
                new StudyInstanceUid(patientId + "." + date),
                new Patient("Subject " + patientId, patientId, "19480101", "F", "053Y"),
                date,
                "101500",
                "Study",
                "",
                series);
    }

    /** An MR series; not placed in the patient where {@code lie} is null. */
    public static Series series(String uid, String description, String frame, int slices, @Nullable Lie lie) {
        return series(uid, "MR", description, Acquisition.UNKNOWN, frame, slices, lie);
    }

    /** A series of any modality. */
    public static Series series(
            String uid,
            String modality,
            String description,
            Acquisition acquisition,
            String frame,
            int slices,
            @Nullable Lie lie) {
        List<SliceRef> refs = IntStream.range(0, slices)
                .mapToObj(i -> new SliceRef(
                        new Instance(new SopInstanceUid(uid + "." + i), Path.of("a"), "", "", i + 1, SIDE, SIDE, 1),
                        0,
                        lie == null ? null : lie.plane(i)))
                .toList();
        return new Series(
                new SeriesInstanceUid(uid),
                1,
                modality,
                description,
                acquisition,
                refs,
                Stack.WHOLE,
                new FrameOfReferenceUid(frame));
    }

    /** An MR series in the window, of a study of its own. */
    public static SeriesEntry entry(String uid, String frame, Lie lie) {
        return entry(study("1", "20260105", List.of()), series(uid, uid, frame, lie.slices(), lie), lie.pixelMm());
    }

    /** A series in the window that is not placed in the patient. */
    public static SeriesEntry unplaced(String uid, int slices) {
        return entry(study("1", "20260105", List.of()), series(uid, uid, "", slices, null), 1);
    }

    /** A series in the window, with a bright square in the middle. */
    public static SeriesEntry entry(Study study, Series series, double pixelMm) {
        return new SeriesEntry(study, new Volume(series, ref -> slice(ref, pixelMm)));
    }

    private static Slice slice(SliceRef ref, double pixelMm) {
        short[] values = new short[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            boolean inside = Math.abs(i % SIDE - SIDE / 2) < 20 && Math.abs(i / SIDE - SIDE / 2) < 20;
            values[i] = (short) (inside ? 700 : 30);
        }
        return new Slice(
                ref,
                new Frame(SIDE, SIDE, 1, "MONOCHROME2", new Samples.OfShort(values, false)),
                GreyPipeline.PLAIN,
                new ArrayList<>(List.of(VoiWindow.linear(400, 800))),
                new SliceGeometry(
                        SIDE,
                        SIDE,
                        new PixelSpacing(pixelMm, pixelMm, PixelSpacing.Source.PIXEL_SPACING),
                        ref.plane()));
    }
}
