package org.residua.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageEncodingOptions;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;
import org.residua.dicom.source.Recent;
import org.residua.study.ImagePlane;
import org.residua.volume.SliceReadException;

/** A frame of many is found without going through the others. */
class FrameIndexTest {
    private static final int FRAMES = 40;

    @TempDir
    Path folder;

    /** Groups of different lengths, and the frame's number in its position, its first pixel and after the groups. */
    private Path enhanced(String syntax, boolean definedLengths) throws IOException {
        TestImage image =
                new TestImage("1.9").frames(FRAMES).in(syntax).text(Tag.SOPClassUID, VR.UI, UID.EnhancedMRImageStorage);
        image.words(IntStream.range(0, 6 * FRAMES).map(i -> i / 6).toArray());
        Sequence perFrame = image.dataset.newSequence(Tag.PerFrameFunctionalGroupsSequence, FRAMES);
        for (int frame = 0; frame < FRAMES; frame++) {
            Attributes groups = new Attributes();
            item(groups, Tag.PlanePositionSequence)
                    .setString(Tag.ImagePositionPatient, VR.DS, "1", "2", String.valueOf(frame));
            item(groups, Tag.PlaneOrientationSequence)
                    .setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
            item(groups, Tag.FrameContentSequence).setString(Tag.FrameComments, VR.LT, "x".repeat(2 + frame * 10));
            perFrame.add(groups);
        }
        image.dataset.setString(Tag.PresentationLUTShape, VR.CS, "INVERSE");
        Path file = folder.resolve("enhanced.dcm");
        boolean undefined = !definedLengths;
        try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
            out.setEncodingOptions(new ImageEncodingOptions(false, undefined, undefined, undefined, undefined));
            out.writeDataset(image.dataset.createFileMetaInformation(syntax), image.dataset);
        }
        return file;
    }

    private static Attributes item(Attributes parent, int sequence) {
        Attributes item = new Attributes();
        parent.newSequence(sequence, 1).add(item);
        return item;
    }

    @ParameterizedTest
    @CsvSource({
        UID.ExplicitVRLittleEndian + ", true",
        UID.ExplicitVRLittleEndian + ", false",
        UID.ImplicitVRLittleEndian + ", true",
        UID.ExplicitVRBigEndianRetired + ", false",
        UID.DeflatedExplicitVRLittleEndian + ", true"
    })
    void eachFrameHasItsOwnGroupsInWhateverOrderTheyAreRead(String syntax, boolean definedLengths) throws Exception {
        Path file = enhanced(syntax, definedLengths);
        Recent<Object, FrameIndex> indexes = new Recent<>(10_000, FrameIndex::size);
        FileContent content = FileContent.of(file, new ArchiveLists());
        DicomPixels pixels = new DicomPixels(FrameCodec.none());

        for (int frame : new int[] {7, 0, 39, 38, 1, 7, 20}) {
            Header header = HeaderReader.read(content, frame, indexes);
            Header alone = HeaderReader.read(content, frame);
            assertEquals(alone.dataset(), header.dataset());
            assertEquals("INVERSE", header.dataset().getString(Tag.PresentationLUTShape));
            assertEquals(alone.pixels(), header.pixels());
            assertEquals(frame, position(header));
            assertEquals(frame, pixels.read(file, frame).frame().samples().at(0));
        }
        FrameIndex index = indexes.get(content.version());
        assertNotNull(index);
        assertEquals(FRAMES, index.items().length);
    }

    private static double position(Header header) {
        return Values.numbers(
                new FrameGroups(header.dataset()).group(Tag.PlanePositionSequence), Tag.ImagePositionPatient)[2];
    }

    @Test
    void aFrameWithoutGroupsOfItsOwnHasNone() throws Exception {
        FileContent content = FileContent.of(enhanced(UID.ExplicitVRLittleEndian, true), new ArchiveLists());
        Recent<Object, FrameIndex> indexes = new Recent<>(10_000, FrameIndex::size);

        for (int i = 0; i < 2; i++) {
            Header header = HeaderReader.read(content, FRAMES, indexes);
            assertNull(new FrameGroups(header.dataset()).own());
            assertEquals("INVERSE", header.dataset().getString(Tag.PresentationLUTShape));
        }
    }

    @Test
    void aFileThatWasChangedIsReadAnew() throws Exception {
        Path file = enhanced(UID.ExplicitVRLittleEndian, true);
        DicomPixels pixels = new DicomPixels(FrameCodec.none());
        assertEquals(30, z(pixels, file, 30));
        enhanced(UID.ExplicitVRLittleEndian, false);

        assertEquals(30, z(pixels, file, 30));
        assertEquals(31, z(pixels, file, 31));
    }

    private static double z(DicomPixels pixels, Path file, int frame) throws SliceReadException {
        ImagePlane plane = pixels.read(file, frame).ref().plane();
        assertNotNull(plane);
        return plane.positionMm().z();
    }

    @Test
    void encapsulatedFramesAreLocatedOnce() throws Exception {
        byte[][] fragments = new byte[FRAMES + 1][];
        for (int i = 0; i <= FRAMES; i++) {
            fragments[i] = new byte[i == 0 ? 0 : 64];
        }
        Path file = new TestImage("1.1")
                .frames(FRAMES)
                .fragments(UID.RLELossless, fragments)
                .write(folder.resolve("a"));
        FileContent content = FileContent.of(file, new ArchiveLists());
        Recent<Object, FrameIndex> indexes = new Recent<>(10_000, FrameIndex::size);

        Header first = HeaderReader.read(content, 1, indexes);
        Header second = HeaderReader.read(content, 2, indexes);

        assertSame(first.pixels(), second.pixels());
    }
}
