package org.residua.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.residua.study.FrameOfReferenceUid;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Stack;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.kit.SliceCache;
import org.residua.volume.GreyPipeline;
import org.residua.volume.LossyCompression;
import org.residua.volume.ModalityLut;
import org.residua.volume.NotApplied;
import org.residua.volume.OverlayPlane;
import org.residua.volume.Presentation;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;
import org.residua.volume.Voi;
import org.residua.volume.VoiLut;
import org.residua.volume.VoiWindow;
import org.residua.volume.Volume;

/** What files bring along beside their pixels, as the viewer offers and names it. */
class SlicePresentationTest {
    private static final VoiWindow FIRST = new VoiWindow(400, 800, VoiWindow.Function.LINEAR, "BRAIN");
    private static final VoiLut TABLE = new VoiLut(0, new int[] {0, 128, 255}, 8, "");
    private static final Presentation RICH = new Presentation(
            List.of(new OverlayPlane(0x6000, "marks", 1, 1, 0, 0, new BitSet())),
            (column, row) -> column == 0,
            new LossyCompression(List.of(10.0), List.of("ISO_10918_1")),
            Set.of(NotApplied.ICC_PROFILE));

    private final FakeStudy fake = new FakeStudy();
    private final Session session = new Session(new SliceCache(64 << 20));
    private final ViewerModel model =
            new ViewerModel(session.activeProperty().get(), session, new SameThreadJobRunner(), new OverlaySettings());
    private boolean broken;

    private void open(List<Voi> vois, Presentation presentation, String unit) {
        session.slices().clear();
        Series plain = fake.series("FLAIR axial", 1, FakeStudy.SLICES);
        Series series = new Series(
                plain.uid(),
                1,
                "MR",
                "FLAIR axial",
                plain.acquisition(),
                plain.slices(),
                new Stack(2, 3, "echo time 80 ms", Stack.Kind.VOLUME, List.of("Slices are missing.")),
                FrameOfReferenceUid.UNKNOWN);
        Volume volume = new Volume(series, ref -> slice(ref, vois, presentation, unit));
        session.show(new SeriesEntry(fake.scan().studies().get(0), volume));
    }

    private Slice slice(SliceRef ref, List<Voi> vois, Presentation presentation, String unit)
            throws SliceReadException {
        if (broken) {
            throw new SliceReadException("The codec stopped.");
        }
        Slice slice = fake.read(ref);
        GreyPipeline grey = new GreyPipeline(ModalityLut.IDENTITY, null, false, unit);
        return new Slice(ref, slice.frame(), grey, vois, slice.geometry(), presentation);
    }

    private ShownSlice shown() {
        Loaded loaded = model.loadedProperty().get();
        assertNotNull(loaded);
        return loaded.shown();
    }

    private List<String> display() {
        return CornerTexts.display(
                shown(),
                model.voiProperty().get(),
                model.voi().nameProperty().get(),
                false,
                Placement.IDENTITY,
                ExactScale.NONE);
    }

    @Test
    void theWindowsOfTheFileAreGoneThroughByTheirNames() {
        open(List.of(FIRST, TABLE), Presentation.PLAIN, "");
        assertEquals(List.of("W 800  L 400", "BRAIN", "Zoom 100 %"), display());
        model.voi().next();
        assertEquals(List.of("Look-up table", "Window 2 of 2 of the file", "Zoom 100 %"), display());
        model.voi().next();
        assertEquals("Whole range of slice 10", model.voi().nameProperty().get());
        int usualOfMr = 3;
        for (int i = 0; i <= usualOfMr; i++) {
            model.voi().next();
        }
        assertEquals(FIRST, model.voiProperty().get());
    }

    @Test
    void whatWasChosenStaysFromSliceToSliceAndResetGoesBack() {
        open(List.of(FIRST, TABLE), Presentation.PLAIN, "");
        model.voi().next();
        model.scroll(1);
        assertEquals(TABLE, model.voiProperty().get());
        model.dragWindow(30, 0);
        Voi byHand = model.voiProperty().get();
        model.scroll(1);
        assertEquals(byHand, model.voiProperty().get());
        assertEquals("Set by hand", model.voi().nameProperty().get());
        model.reset();
        assertEquals(FIRST, model.voiProperty().get());
    }

    @Test
    void filesWithoutAWindowShareOneFromTheData() {
        open(List.of(), Presentation.PLAIN, "");
        Voi first = model.voiProperty().get();
        assertEquals("From the data", model.voi().nameProperty().get());
        model.scroll(-5);
        assertEquals(first, model.voiProperty().get());
    }

    @Test
    void onlyHounsfieldUnitsHaveTheirUsualWindows() {
        open(List.of(FIRST), Presentation.PLAIN, "HU");
        List<String> names = model.voi().choicesProperty().get().stream()
                .map(VoiChoice::name)
                .toList();
        assertEquals(List.of("BRAIN", "Whole range of slice 10", "Brain", "Soft tissue", "Lung", "Bone"), names);
        open(List.of(FIRST), Presentation.PLAIN, "");
        assertFalse(model.voi().choicesProperty().get().stream()
                .anyMatch(choice -> choice.name().equals("Lung")));
    }

    @Test
    void notesSayWhatTheFileAddsAndWhatIsLeftOut() {
        open(List.of(FIRST), RICH, "");
        assertEquals(
                List.of(
                        "Slices are missing.",
                        "Not applied: ICC profile",
                        "Graphics of the file: marks",
                        "Shutter of the file applied",
                        "lossy 10:1 JPEG"),
                CornerTexts.notes(shown(), true, true));
        assertTrue(CornerTexts.notes(shown(), false, false).contains("Graphics of the file hidden: marks"));
        assertTrue(CornerTexts.identity(shown()).get(1).endsWith("FLAIR axial · stack 2 of 3: echo time 80 ms"));
    }

    @Test
    void aSliceThatFailedIsShownOnceItCanBeRead() {
        open(List.of(FIRST), Presentation.PLAIN, "");
        model.zoom(2);
        ViewState zoomed = model.viewProperty().get();
        broken = true;
        session.slices().clear();
        model.scroll(1);
        assertEquals("The codec stopped.", model.problemProperty().get());
        broken = false;
        model.retry();
        assertEquals("", model.problemProperty().get());
        assertEquals(10, shown().index());
        assertEquals(zoomed, model.viewProperty().get(), "the view is that of the slices before");
    }
}
