package org.residua.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.residua.dicom.ScanResult;
import org.residua.phantom.BrainPhantom;
import org.residua.phantom.PhantomScan;
import org.residua.study.Acquisition;
import org.residua.study.FrameOfReferenceUid;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Stack;
import org.residua.study.Study;
import org.residua.study.Vector3;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.VoiWindow;
import org.residua.volume.Volume;

/**
 * A phantom head in axial and, from the same voxels, in coronal slices; its prior, which lay 12.5 mm deeper in another
 * frame of reference; and the head of somebody else.
 */
public final class SideBySideStudies {
    private static final int SIDE = 128;
    private static final double PIXEL_MM = BrainPhantom.FIELD_MM / SIDE;
    private static final double CORNER_MM = (PIXEL_MM - BrainPhantom.FIELD_MM) / 2;
    private static final double CORONAL_STEP_MM = 6;
    private static final int CORONALS = 30;
    private static final Vector3 LEFT = new Vector3(1, 0, 0);
    private static final Vector3 BACK = new Vector3(0, 1, 0);
    private static final Vector3 FEET = new Vector3(0, 0, -1);

    private final Map<SliceRef, Slice> slices = new HashMap<>();

    private SideBySideStudies() {}

    /** Services that find these studies whatever is opened, and no model. */
    public static Services services(FakeStudy fake) {
        SideBySideStudies studies = new SideBySideStudies();
        ScanResult found = studies.scan();
        Services made = fake.services();
        return new Services(
                (paths, progress, cancel) -> found,
                series -> new Volume(series, studies.slices::get),
                series -> null,
                made.scorer(),
                made.reporter(),
                made.tags(),
                made.work());
    }

    private ScanResult scan() {
        PhantomScan now = BrainPhantom.render(11, true, SIDE);
        PhantomScan before = BrainPhantom.render(11, false, SIDE);
        PhantomScan other = BrainPhantom.render(12, false, SIDE);
        Study current = PlacedStudies.study(
                "0141", "20260105", List.of(axial(now, "1", "FLAIR axial", 0), coronal(now, "2", "FLAIR coronal")));
        Study prior = PlacedStudies.study("0141", "20251002", List.of(axial(before, "3", "t2 flair tra", -12.5)));
        Study stranger = PlacedStudies.study("0207", "20260104", List.of(axial(other, "4", "FLAIR axial", 0)));
        return new ScanResult(List.of(), List.of(current, prior, stranger));
    }

    private Series axial(PhantomScan scan, String uid, String name, double shiftMm) {
        List<SliceRef> refs = new ArrayList<>();
        for (int i = 0; i < scan.slices().size(); i++) {
            Vector3 corner = new Vector3(
                    CORNER_MM, CORNER_MM, BrainPhantom.LOWEST_MM + i * scan.sliceSpacingMm() + shiftMm);
            refs.add(add(uid, i, new ImagePlane(corner, LEFT, BACK), scan.slices().get(i).pixels(), SIDE, PIXEL_MM));
        }
        return series(uid, name, refs);
    }

    private Series coronal(PhantomScan scan, String uid, String name) {
        int rows = (int) ((scan.slices().size() - 1) * scan.sliceSpacingMm() / PIXEL_MM) + 1;
        double top = BrainPhantom.LOWEST_MM + (rows - 1) * PIXEL_MM;
        List<SliceRef> refs = new ArrayList<>();
        for (int i = 0; i < CORONALS; i++) {
            double y = -90 + i * CORONAL_STEP_MM;
            short[] pixels = new short[rows * SIDE];
            for (int row = 0; row < rows; row++) {
                double depth = (rows - 1 - row) * PIXEL_MM / scan.sliceSpacingMm();
                for (int x = 0; x < SIDE; x++) {
                    pixels[row * SIDE + x] = value(scan, depth, (int) Math.round((y - CORNER_MM) / PIXEL_MM), x);
                }
            }
            refs.add(add(uid, i, new ImagePlane(new Vector3(CORNER_MM, y, top), LEFT, FEET), pixels, rows, PIXEL_MM));
        }
        return series(uid, name, refs);
    }

    private static short value(PhantomScan scan, double depth, int y, int x) {
        int below = (int) depth;
        int above = Math.min(scan.slices().size() - 1, below + 1);
        double share = depth - below;
        int at = y * SIDE + x;
        return (short) ((1 - share) * scan.slices().get(below).pixels()[at]
                + share * scan.slices().get(above).pixels()[at]);
    }

    private SliceRef add(String uid, int index, ImagePlane plane, short[] pixels, int rows, double mm) {
        Instance instance = new Instance(
                new SopInstanceUid(uid + "." + index), Path.of(uid + "." + index), "", "", index + 1, rows, SIDE, 1);
        SliceRef ref = new SliceRef(instance, 0, plane);
        slices.put(
                ref,
                new Slice(
                        ref,
                        new Frame(rows, SIDE, 1, "MONOCHROME2", new Samples.OfShort(pixels, false)),
                        GreyPipeline.PLAIN,
                        List.of(VoiWindow.linear(800, 1600)),
                        new SliceGeometry(
                                SIDE,
                                rows,
                                new PixelSpacing(mm, mm, PixelSpacing.Source.PIXEL_SPACING),
                                plane)));
        return ref;
    }

    private static Series series(String uid, String name, List<SliceRef> refs) {
        String frame = uid.equals("2") ? "frame of 1" : "frame of " + uid;
        return new Series(
                new SeriesInstanceUid(uid),
                1,
                "MR",
                name,
                new Acquisition("HEAD", "", "", "", "", null, null, null, "", ""),
                refs,
                new Stack(1, 1, "", Stack.Kind.VOLUME, List.of()),
                new FrameOfReferenceUid(frame));
    }
}
