package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.study.FrameOfReferenceUid;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;

/** Which slices of a series form a stack, and why. */
class StackSplitTest {
    @TempDir
    Path folder;

    private final List<TestImage> images = new ArrayList<>();

    private TestImage add(double z) {
        String number = String.valueOf(images.size() + 1);
        TestImage image = new TestImage("1.1." + number).at(0, 0, z).text(Tag.InstanceNumber, VR.IS, number);
        images.add(image);
        return image;
    }

    private List<Series> stacks() {
        for (int i = 0; i < images.size(); i++) {
            images.get(i).write(folder.resolve("image" + i));
        }
        return TestDicom.scanner()
                .scan(List.of(folder), Progress.none(), new CancelToken())
                .studies()
                .get(0)
                .series();
    }

    private static List<String> reasons(List<Series> stacks) {
        return stacks.stream().map(stack -> stack.stack().reason()).toList();
    }

    private static String numbers(Series stack) {
        return stack.slices().stream()
                .map(slice -> String.valueOf(slice.instance().number()))
                .reduce((all, number) -> all + " " + number)
                .orElse("");
    }

    @Test
    void aStackSaysInWhichFrameOfReferenceItIsPlaced() throws Exception {
        add(0).text(Tag.FrameOfReferenceUID, VR.UI, "1.5");
        add(5).text(Tag.FrameOfReferenceUID, VR.UI, "1.5");
        add(5).text(Tag.FrameOfReferenceUID, VR.UI, "1.6");
        List<Series> stacks = stacks();
        assertEquals(
                List.of("1.5", "1.6"),
                stacks.stream().map(stack -> stack.frameOfReference().value()).toList());
    }

    @Test
    void aStackThatIsNotPlacedIsInNoFrameOfReference() throws Exception {
        TestImage film = new TestImage("1.1.1").text(Tag.FrameOfReferenceUID, VR.UI, "1.5");
        images.add(film);
        assertEquals(FrameOfReferenceUid.UNKNOWN, stacks().get(0).frameOfReference());
    }

    /** What sets two sets of three slices at the same positions apart. */
    @ParameterizedTest
    @CsvSource({
        "EchoTime, DS, 20, 80, echo time 20 ms, echo time 80 ms",
        "DiffusionBValue, FD, 0, 1000, b-value 0 s/mm², b-value 1000 s/mm²",
        "FrameOfReferenceUID, UI, 1.5, 1.6, frame of reference 1.5, frame of reference 1.6",
        "ComplexImageComponent, CS, MAGNITUDE, PHASE, magnitude image, phase image",
        "ContrastBolusAgent, LO, , Gd, no contrast agent stated, contrast agent Gd",
        "InversionTime, DS, 100, 900, inversion time 100 ms, inversion time 900 ms",
        "FlipAngle, DS, 5, 26, flip angle 5 degrees, flip angle 26 degrees",
        "ConvolutionKernel, SH, B30, B60, kernel B30, kernel B60",
        "KVP, DS, 80, 140, tube voltage 80 kV, tube voltage 140 kV",
        "SequenceName, SH, ep_b0, ep_b1, sequence ep_b0, sequence ep_b1",
        "EchoNumbers, IS, 1, 2, echo 1, echo 2",
        "TemporalPositionIdentifier, IS, 1, 2, temporal position 1, temporal position 2",
        "TriggerTime, DS, 0, 33.5, trigger time 0 ms, trigger time 33.5 ms",
        "AcquisitionNumber, IS, 1, 2, acquisition 1, acquisition 2",
        "AcquisitionTime, TM, 101112, 101115, acquisition time 101112, acquisition time 101115",
        "ContentTime, TM, 101112, 101115, content time 101112, content time 101115",
    })
    void twoSetsAtTheSamePositionsAreTwoStacks(
            String keyword, String vr, String one, String other, String whyOne, String whyOther) throws Exception {
        int tag = Tag.class.getField(keyword).getInt(null);
        for (int z : new int[] {0, 5, 10}) {
            for (String value : new String[] {one, other}) {
                TestImage image = add(z);
                if (value != null) {
                    image.text(tag, VR.valueOf(vr), value);
                }
            }
        }

        List<Series> stacks = stacks();

        assertEquals(List.of(whyOne, whyOther), reasons(stacks));
        assertEquals("1 3 5", numbers(stacks.get(0)));
        assertEquals("2 4 6", numbers(stacks.get(1)));
        assertEquals(stacks.get(0).uid(), stacks.get(1).uid());
        assertEquals(2, stacks.stream().map(Series::key).distinct().count());
        assertEquals(2, stacks.get(1).stack().number());
        assertEquals(2, stacks.get(1).stack().count());
        assertEquals(Stack.Kind.VOLUME, stacks.get(0).stack().kind());
    }

    @Test
    void whatVariesAlongOneStackDoesNotSplitIt() {
        for (int i = 0; i < 4; i++) {
            add(5 * i)
                    .text(Tag.AcquisitionNumber, VR.IS, "" + i)
                    .text(Tag.TriggerTime, VR.DS, "" + 7 * i)
                    .text(Tag.ContentTime, VR.TM, "10111" + i)
                    .text(Tag.EchoTime, VR.DS, i % 2 == 0 ? "30" : "30.01");
        }

        List<Series> stacks = stacks();

        assertEquals(List.of(""), reasons(stacks));
        assertEquals(List.of(), stacks.get(0).stack().warnings());
        assertEquals(30, stacks.get(0).acquisition().echoTimeMs());
    }

    @Test
    void aStackHasTheTimesOfItsOwnSlices() {
        add(0).text(Tag.EchoTime, VR.DS, "20");
        add(0).text(Tag.EchoTime, VR.DS, "80");

        List<Series> stacks = stacks();

        assertEquals(20, stacks.get(0).acquisition().echoTimeMs());
        assertEquals(80, stacks.get(1).acquisition().echoTimeMs());
    }

    @Test
    void phasesWhoseTimesDifferFromSliceToSliceAreRankedAtEachPosition() {
        for (int z = 0; z < 3; z++) {
            for (int phase = 2; phase >= 0; phase--) {
                add(10 * z).text(Tag.TriggerTime, VR.DS, String.valueOf(phase * 33 + z));
            }
        }

        List<Series> stacks = stacks();

        assertEquals("time 3 of 3 by trigger time", stacks.get(0).stack().reason());
        assertEquals("1 4 7", numbers(stacks.get(0)));
        assertEquals("3 6 9", numbers(stacks.get(2)));
    }

    @Test
    void whereNothingTellsRepeatsApartTheirNumberDoesAndThisIsSaid() {
        for (int i = 0; i < 6; i++) {
            add(5 * (i % 3));
        }

        List<Series> stacks = stacks();

        assertEquals("1 2 3", numbers(stacks.get(0)));
        assertEquals(
                "time 2 of 2 by instance number, as nothing else tells them apart",
                stacks.get(1).stack().reason());
    }

    @Test
    void oneSliceSentTwiceStaysAndIsTold() {
        for (int z : new int[] {0, 5, 10, 10, 15, 20}) {
            add(z);
        }

        Stack stack = stacks().get(0).stack();

        assertEquals(1, stack.count());
        assertEquals(List.of("Slices at the same position as another: 1."), stack.warnings());
    }

    @Test
    void framesAtOnePositionAreOneStackInOrderOfTime() {
        for (int i = 0; i < 4; i++) {
            add(0).text(Tag.TriggerTime, VR.DS, String.valueOf(100 - 20 * i));
        }

        Series only = stacks().get(0);

        assertEquals(Stack.Kind.TIME_SERIES, only.stack().kind());
        assertEquals("4 3 2 1", numbers(only));
    }

    @Test
    void severalOrientationsAreSeveralStacksButATurningViewIsOne() {
        for (int i = 0; i < 3; i++) {
            add(5 * i);
            add(0).text(Tag.ImageOrientationPatient, VR.DS, "0", "1", "0", "0", "0", "-1")
                    .text(Tag.ImagePositionPatient, VR.DS, "" + 4 * i, "0", "0");
        }
        assertEquals(List.of("axial", "sagittal"), reasons(stacks()));

        images.clear();
        for (int i = 0; i < 3; i++) {
            add(5 * i);
            add(5 * i).text(Tag.ImageOrientationPatient, VR.DS, "0", "-1", "0", "1", "0", "0");
        }
        assertEquals(List.of("axial (rows to L, columns to P)", "axial (rows to A, columns to L)"), reasons(stacks()));

        images.clear();
        for (int i = 0; i < 6; i++) {
            double angle = i * Math.PI / 6;
            add(0).text(
                            Tag.ImageOrientationPatient,
                            VR.DS,
                            String.format("%.6f", Math.cos(angle)),
                            String.format("%.6f", Math.sin(angle)),
                            "0",
                            "0",
                            "0",
                            "-1");
        }
        Series turning = stacks().get(0);
        assertEquals(6, turning.sliceCount());
        assertEquals(Stack.Kind.SEPARATE_IMAGES, turning.stack().kind());
    }

    @Test
    void sizesSpacingsAndColourAreStacksOfTheirOwn() {
        add(0).text(Tag.PixelSpacing, VR.DS, "1", "1");
        add(5).text(Tag.PixelSpacing, VR.DS, "1.001", "1");
        add(10).text(Tag.PixelSpacing, VR.DS, "2", "1");
        add(15).text(Tag.PixelSpacing, VR.DS, "1", "1").size(1, 6);
        add(20).text(Tag.PixelSpacing, VR.DS, "1", "1")
                .colour("RGB", 0)
                .bits(8, 8, false)
                .bytes(new int[18]);

        List<Series> stacks = stacks();

        assertEquals(
                List.of(
                        "grey, 3 × 2 pixels, rows 1 mm apart",
                        "grey, 3 × 2 pixels, rows 2 mm apart",
                        "grey, 6 × 1 pixels",
                        "colour"),
                reasons(stacks));
        assertEquals(2, stacks.get(0).sliceCount());
    }

    @Test
    void eachMultiFrameInstanceIsAStackButPartsOfAConcatenationAreOne() {
        add(0).frames(2).words(new int[12]);
        add(0).frames(2).words(new int[12]);
        add(0).frames(2).words(new int[12]).text(Tag.ConcatenationUID, VR.UI, "1.7");
        add(0).frames(2).words(new int[12]).text(Tag.ConcatenationUID, VR.UI, "1.7");

        List<Series> stacks = stacks();

        assertEquals(
                List.of("multi-frame instance 1", "multi-frame instance 2", "multi-frame instance concatenation"),
                reasons(stacks));
        assertEquals("3 3 4 4", numbers(stacks.get(2)));
    }

    @Test
    void whatIsWrongWithThePositionsIsSaid() {
        for (int z : new int[] {0, 5, 10, 25, 30, 35, 45}) {
            add(z).text(Tag.SliceThickness, VR.DS, "6").text(Tag.SpacingBetweenSlices, VR.DS, "6.5");
        }
        assertEquals(
                List.of(
                        "3 slices are missing at a spacing of 5 mm: 2 between slices 3 and 4, 1 between slices 6 and 7.",
                        "The slices overlap: 6 mm thick, 5 mm apart.",
                        "Spacing Between Slices says 6.5 mm, the positions say 5 mm: the positions are used."),
                stacks().get(0).stack().warnings());

        images.clear();
        for (double z : new double[] {0, 5, 10, 16.7, 21.7, 26.7, 31.7}) {
            add(z).text(Tag.ImagePositionPatient, VR.DS, "0", "" + z * Math.tan(Math.toRadians(15)), "" + z);
        }
        assertEquals(
                List.of(
                        "The slices are not evenly spaced: 5 to 6.7 mm apart.",
                        "The stack is oblique, as with a tilted gantry: the slices move on at 15 degrees to their normal."),
                stacks().get(0).stack().warnings());
    }

    @Test
    void aMosaicOfSlicesIsNotPlaced() {
        add(0).text(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M", "MOSAIC");
        add(5).text(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M", "MOSAIC");

        Series only = stacks().get(0);

        assertTrue(only.slices().stream().allMatch(slice -> slice.plane() == null));
        assertEquals(Stack.Kind.SEPARATE_IMAGES, only.stack().kind());
    }
}
