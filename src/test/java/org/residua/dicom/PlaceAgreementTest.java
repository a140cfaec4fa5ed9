package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;
import org.residua.study.ImagePlane;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Vector3;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.Judge;
import org.residua.testkit.TestDicom;
import org.residua.volume.SliceGeometry;

/** Places in the patient against nibabel, and single frames of enhanced images against pydicom. */
class PlaceAgreementTest {
    /** Files write directions in as few as five digits, which nibabel does not make unit vectors again. */
    private static final double TOLERANCE_MM = 1e-3;

    /** Prints the affine matrix of each single-frame image below a folder that nibabel places, in DICOM's directions. */
    private static final String NIBABEL = """
            import os, sys, warnings
            warnings.simplefilter('ignore')
            import pydicom
            from nibabel.nicom.dicomwrappers import wrapper_from_data
            for folder, _, names in os.walk(sys.argv[1]):
                for name in sorted(names)[::7]:
                    path = os.path.join(folder, name)
                    try:
                        image = pydicom.dcmread(path, stop_before_pixels=True)
                        wrapper = wrapper_from_data(image)
                        if wrapper.is_multiframe or wrapper.is_mosaic or 'ImagePositionPatient' not in image:
                            continue
                        print(path, *wrapper.affine[:3].ravel().tolist(), sep='|')
                    except Exception:
                        pass
            """;

    /** Prints position, orientation and spacing of each frame of each enhanced image at or below a path. */
    private static final String PYDICOM = """
            import os, sys, warnings
            warnings.simplefilter('ignore')
            import pydicom
            def find(image, frame, macro, keyword):
                for group in (image.PerFrameFunctionalGroupsSequence[frame], image.get('SharedFunctionalGroupsSequence', [{}])[0]):
                    if macro in group and keyword in group[macro][0]:
                        return [float(v) for v in getattr(group[macro][0], keyword)]
                return []
            root = sys.argv[1]
            paths = [os.path.join(f, n) for f, _, ns in os.walk(root) for n in sorted(ns)] or [root]
            for path in paths:
                try:
                    image = pydicom.dcmread(path, stop_before_pixels=True)
                except Exception:
                    continue
                if 'PerFrameFunctionalGroupsSequence' not in image:
                    continue
                for frame in range(len(image.PerFrameFunctionalGroupsSequence)):
                    position = find(image, frame, 'PlanePositionSequence', 'ImagePositionPatient')
                    orientation = find(image, frame, 'PlaneOrientationSequence', 'ImageOrientationPatient')
                    spacing = find(image, frame, 'PixelMeasuresSequence', 'PixelSpacing')
                    if len(position) == 3 and len(orientation) == 6 and len(spacing) == 2:
                        print(path, frame, *position, *orientation, *spacing, sep='|')
            """;

    @TempDir
    Path folder;

    private static double[] numbers(String[] fields, int from) {
        return Stream.of(fields).skip(from).mapToDouble(Double::parseDouble).toArray();
    }

    private static void assertNear(Vector3 expected, Vector3 place, String where) {
        assertTrue(expected.minus(place).length() < TOLERANCE_MM, where + ": " + place + ", not " + expected);
    }

    @Test
    void placesInThePatientEqualNibabels() throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        List<String> lines =
                Judge.python(NIBABEL, Path.of(data, "dicom")).lines().toList();
        for (String line : lines) {
            String[] fields = line.split("\\|");
            double[] a = numbers(fields, 1);
            Header header = HeaderReader.read(FileContent.of(Path.of(fields[0]), new ArchiveLists()), 0);
            FrameGroups groups = new FrameGroups(header.dataset());
            SliceGeometry geometry =
                    new SliceGeometry(64, 64, SpacingMapping.of(groups), GeometryMapping.plane(groups));
            for (int[] voxel : new int[][] {{0, 0}, {63, 0}, {0, 63}, {17, 42}}) {
                Vector3 place = geometry.toPatientMm(voxel[0], voxel[1]);
                assertNotNull(place, fields[0]);
                // nibabel counts rows first
                Vector3 theirs = new Vector3(
                        a[0] * voxel[1] + a[1] * voxel[0] + a[3],
                        a[4] * voxel[1] + a[5] * voxel[0] + a[7],
                        a[8] * voxel[1] + a[9] * voxel[0] + a[11]);
                assertNear(theirs, place, fields[0]);
            }
        }
        assertTrue(lines.size() >= 60, "only " + lines.size() + " images were judged");
    }

    /** How many frames agree. */
    private static int compareFrames(Path path) throws Exception {
        List<String> lines = Judge.python(PYDICOM, path).lines().toList();
        for (String line : lines) {
            String[] fields = line.split("\\|");
            Path file = Path.of(fields[0]);
            int frame = Integer.parseInt(fields[1]);
            double[] v = numbers(fields, 2);
            SliceTraits traits = HeaderReader.readAllFrames(FileContent.of(file, new ArchiveLists()))
                    .frames()
                    .get(frame);
            FrameGroups groups = new FrameGroups(HeaderReader.read(FileContent.of(file, new ArchiveLists()), frame)
                    .dataset());
            ImagePlane plane = traits.plane();
            assertNotNull(plane, line);
            assertEquals(plane, GeometryMapping.plane(groups), "the frame by itself is where the scan put it");
            assertNear(new Vector3(v[0], v[1], v[2]), plane.positionMm(), line);
            assertNear(new Vector3(v[3], v[4], v[5]), plane.rowDirection(), line);
            assertNear(new Vector3(v[6], v[7], v[8]), plane.columnDirection(), line);
            assertEquals(v[9], traits.number(Trait.ROW_SPACING), line);
            assertEquals(v[10], traits.number(Trait.COLUMN_SPACING), line);
        }
        return lines.size();
    }

    @Test
    void eachFrameOfTheEnhancedImagesIsWherePydicomFindsIt() throws Exception {
        String data = System.getenv("RESIDUA_DATA");
        assumeTrue(data != null, "RESIDUA_DATA is not set");
        int frames = compareFrames(Path.of(data, "dicom"));
        assertTrue(frames >= 50, "only " + frames + " frames were judged");
    }

    @Test
    void anEnhancedImageOfTwoEchoesAndTwoDirectionsIsFourStacks() throws Exception {
        Path file = enhanced(4);
        assertEquals(16, compareFrames(file));

        List<Series> stacks = TestDicom.scanner()
                .scan(List.of(file), Progress.none(), new CancelToken())
                .studies()
                .get(0)
                .series();

        assertEquals(
                List.of(
                        "stack 1, echo time 20 ms",
                        "stack 2, echo time 20 ms",
                        "stack 1, echo time 80 ms",
                        "stack 2, echo time 80 ms"),
                stacks.stream()
                        .map(s -> s.stack().reason().replaceAll("(echo.*), (stack.*)", "$2, $1"))
                        .toList());
        assertEquals(80, stacks.get(2).acquisition().echoTimeMs());
        for (Series stack : stacks) {
            assertEquals(4, stack.sliceCount());
            assertEquals(List.of(), stack.stack().warnings());
            for (SliceRef ref : stack.slices()) {
                SliceGeometry geometry = TestDicom.source().read(ref).geometry();
                assertEquals(ref.plane(), geometry.plane());
                assertEquals(
                        0.5, geometry.spacing() == null ? 0 : geometry.spacing().rowMm());
            }
        }
    }

    @Test
    void tenThousandFramesAreReducedOneByOne() throws Exception {
        Path file = enhanced(2500);
        long before = usedBytes();
        List<SliceTraits> frames = HeaderReader.readAllFrames(FileContent.of(file, new ArchiveLists()))
                .frames();
        long kept = usedBytes() - before;
        assertEquals(10_000, frames.size());
        assertTrue(kept < 12 << 20, kept + " bytes are kept of 10,000 frames");
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Frames in a scanner's order: position, then echo, then direction; positions from the last to the first. */
    private Path enhanced(int positions) {
        int frames = 4 * positions;
        TestImage image = new TestImage("1.9")
                .frames(frames)
                .words(new int[frames * TestImage.ROWS * TestImage.COLUMNS])
                .text(Tag.SOPClassUID, VR.UI, UID.EnhancedMRImageStorage);
        Attributes shared = new Attributes();
        item(shared, Tag.PixelMeasuresSequence).setString(Tag.PixelSpacing, VR.DS, "0.5", "0.25");
        image.dataset.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(shared);
        Sequence perFrame = image.dataset.newSequence(Tag.PerFrameFunctionalGroupsSequence, frames);
        for (int position = positions - 1; position >= 0; position--) {
            for (int echo = 0; echo < 2; echo++) {
                perFrame.add(frame(position, echo, true));
                perFrame.add(frame(position, echo, false));
            }
        }
        return image.write(folder.resolve("enhanced.dcm"));
    }

    private static Attributes item(Attributes parent, int sequence) {
        Attributes item = new Attributes();
        parent.newSequence(sequence, 1).add(item);
        return item;
    }

    private static Attributes frame(int position, int echo, boolean axial) {
        Attributes frame = new Attributes();
        String mm = String.valueOf(3.0 * position - 10);
        item(frame, Tag.PlanePositionSequence)
                .setString(
                        Tag.ImagePositionPatient,
                        VR.DS,
                        axial ? new String[] {"1", "2", mm} : new String[] {mm, "2", "1"});
        item(frame, Tag.PlaneOrientationSequence)
                .setString(
                        Tag.ImageOrientationPatient,
                        VR.DS,
                        (axial ? "1\\0\\0\\0\\1\\0" : "0\\1\\0\\0\\0\\-1").split("\\\\"));
        item(frame, Tag.FrameContentSequence).setString(Tag.StackID, VR.SH, axial ? "1" : "2");
        item(frame, Tag.MREchoSequence).setDouble(Tag.EffectiveEchoTime, VR.FD, echo == 0 ? 20 : 80);
        return frame;
    }
}
