package org.residua.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.residua.interchange.DeterministicUid;
import org.residua.interchange.DicomImageWriter;
import org.residua.interchange.ImageSeries;
import org.residua.interchange.Segmentation;
import org.residua.phantom.BrainPhantom;
import org.residua.phantom.PhantomScan;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Study;
import org.residua.study.StudyInstanceUid;
import org.residua.study.Vector3;
import org.residua.volume.PixelSpacing;
import org.residua.volume.VoiWindow;

/**
 * What a synthetic study is called.
 *
 * @param seed of its anatomy; identifiers derive from it too
 */
public record PhantomStudy(Kind kind, int number, boolean hasLesion, long seed) {
    /** What is drawn. */
    public enum Kind {
        CHEST,
        BRAIN
    }

    private static final String DATE = "20260105";
    private static final String TIME = "120000";
    private static final String MAKER = "Residua";
    private static final String MODEL = "Phantom";
    private static final Segmentation.Algorithm ALGORITHM = new Segmentation.Algorithm("Residua phantom", "1");

    private static final Acquisition FILM =
            new Acquisition("CHEST", "PA", "Chest PA", "", "", null, null, null, MAKER, MODEL);
    private static final Acquisition FLAIR =
            new Acquisition("BRAIN", "", "FLAIR axial", "FLAIR", "SE\\IR", 120.0, 9000.0, 2500.0, MAKER, MODEL);

    /** The four sample studies of a seed. */
    static List<PhantomStudy> samples(long seed) {
        return List.of(
                new PhantomStudy(Kind.CHEST, 1, false, 4 * seed),
                new PhantomStudy(Kind.CHEST, 2, true, 4 * seed + 1),
                new PhantomStudy(Kind.BRAIN, 1, false, 4 * seed + 2),
                new PhantomStudy(Kind.BRAIN, 2, true, 4 * seed + 3));
    }

    boolean isFilm() {
        return kind == Kind.CHEST;
    }

    /** Name of the study's folder. */
    String folder() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + number + (hasLesion ? "-lesion" : "-normal");
    }

    /** The scan with its identity, one file an image in {@code folder}. */
    ImageSeries images(PhantomScan scan, Path folder) {
        double spacing = scan.pixelSpacingMm();
        List<SliceRef> slices = new ArrayList<>();
        for (int i = 0; i < scan.slices().size(); i++) {
            slices.add(new SliceRef(
                    new Instance(
                            new SopInstanceUid(uid("image " + i)),
                            folder.resolve(isFilm() ? "film.dcm" : String.format(Locale.ROOT, "slice-%02d.dcm", i + 1)),
                            isFilm() ? DicomImageWriter.CR_IMAGE_STORAGE : DicomImageWriter.MR_IMAGE_STORAGE,
                            DicomImageWriter.TRANSFER_SYNTAX,
                            i + 1,
                            scan.rows(),
                            scan.columns(),
                            1),
                    0,
                    isFilm() ? null : plane(scan, i)));
        }
        return new ImageSeries(
                study(),
                new Series(
                        new SeriesInstanceUid(uid("series")),
                        1,
                        isFilm() ? "CR" : "MR",
                        isFilm() ? "Chest PA" : "FLAIR axial",
                        isFilm() ? FILM : FLAIR,
                        slices),
                new PixelSpacing(
                        spacing,
                        spacing,
                        isFilm() ? PixelSpacing.Source.IMAGER_PIXEL_SPACING : PixelSpacing.Source.PIXEL_SPACING),
                scan.sliceSpacingMm(),
                isFilm() ? VoiWindow.linear(2048, 4096) : VoiWindow.linear(800, 1600),
                scan.slices().stream().map(slice -> slice.pixels()).toList());
    }

    private static @Nullable ImagePlane plane(PhantomScan scan, int slice) {
        double corner = (scan.pixelSpacingMm() - BrainPhantom.FIELD_MM) / 2;
        return new ImagePlane(
                new Vector3(corner, corner, BrainPhantom.LOWEST_MM + slice * scan.sliceSpacingMm()),
                new Vector3(1, 0, 0),
                new Vector3(0, 1, 0));
    }

    private Study study() {
        String name = kind.name() + "^" + (number == 1 ? "ONE" : number == 2 ? "TWO" : String.valueOf(number));
        return new Study(
                new StudyInstanceUid(uid("study")),
                new Patient("PHANTOM^" + name, "PHANTOM-" + kind.name() + "-" + number, "", "O", "050Y"),
                DATE,
                TIME,
                "Synthetic " + kind.name().toLowerCase(Locale.ROOT) + " " + number,
                "",
                List.of());
    }

    /** The exact mask, to be written beside the images. */
    Segmentation truth(List<boolean[]> masks) {
        return new Segmentation(
                new SeriesInstanceUid(uid("mask series")),
                new SopInstanceUid(uid("mask")),
                "Synthetic lesion",
                ALGORITHM,
                masks);
    }

    private String uid(String part) {
        return DeterministicUid.of("residua phantom " + ALGORITHM.version() + " " + folder() + " " + seed + " " + part);
    }
}
