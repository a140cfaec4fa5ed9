package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.residua.file.FileWriteException;
import org.residua.interchange.DicomImageWriter;
import org.residua.interchange.ImageSeries;
import org.residua.interchange.Segmentation;
import org.residua.interchange.SegmentationWriter;
import org.residua.phantom.BrainPhantom;
import org.residua.phantom.ChestPhantom;
import org.residua.phantom.PhantomScan;
import org.residua.phantom.PhantomSlice;
import org.residua.study.Series;
import org.residua.task.CancelToken;
import org.residua.task.Progress;

/**
 * Writes the sample studies: a chest film and a head MR series, each once without and once with a synthetic lesion, whose
 * exact mask lies beside it as a DICOM segmentation. Four different patients; the same seed gives the same bytes.
 */
public final class WritePhantoms {
    /** The seed of the samples that come with the program. */
    public static final long DEFAULT_SEED = 2;

    private static final int FILM_PIXELS = 1024;
    private static final int SLICE_PIXELS = 256;

    private final int filmPixels;
    private final int slicePixels;

    /** Studies of full size. */
    public WritePhantoms() {
        this(FILM_PIXELS, SLICE_PIXELS);
    }

    WritePhantoms(int filmPixels, int slicePixels) {
        this.filmPixels = filmPixels;
        this.slicePixels = slicePixels;
    }

    /**
     * Writes one folder a study under {@code out}, which is made where it is not there.
     *
     * @throws FileWriteException when a file or folder cannot be written
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public void run(Path out, long seed, Progress progress, CancelToken cancel) throws FileWriteException {
        List<PhantomStudy> studies = PhantomStudy.samples(seed);
        for (int i = 0; i < studies.size(); i++) {
            cancel.throwIfCancelled();
            PhantomStudy study = studies.get(i);
            progress.report((double) i / studies.size(), "Drawing " + study.folder());
            PhantomScan scan = render(study);
            cancel.throwIfCancelled();
            write(out.resolve(study.folder()), study, scan);
        }
        progress.report(1, "Written");
    }

    PhantomScan render(PhantomStudy study) {
        return study.isFilm()
                ? ChestPhantom.render(study.seed(), study.hasLesion(), filmPixels)
                : BrainPhantom.render(study.seed(), study.hasLesion(), slicePixels);
    }

    Series write(Path folder, PhantomStudy study, PhantomScan scan) throws FileWriteException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FileWriteException("Could not make the folder " + folder + ". Choose another one.", e);
        }
        ImageSeries images = study.images(scan, folder);
        DicomImageWriter.write(images);
        if (study.hasLesion()) {
            List<boolean[]> masks =
                    scan.slices().stream().map(PhantomSlice::mask).toList();
            Segmentation truth = study.truth(masks);
            SegmentationWriter.write(folder.resolve("mask.dcm"), images, truth);
        }
        return images.series();
    }
}
