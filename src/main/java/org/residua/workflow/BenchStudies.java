package org.residua.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.residua.file.FileWriteException;
import org.residua.phantom.BrainPhantom;
import org.residua.phantom.ChestPhantom;
import org.residua.phantom.PhantomScan;
import org.residua.phantom.PhantomSlice;

/** Synthetic studies of the sizes that the speed of the window is measured on. */
public final class BenchStudies {
    private static final long SEED = 5;
    private static final int SLICE_PIXELS = 256;
    private static final int DRAWN_FILM_PIXELS = 500;

    private final WritePhantoms studies = new WritePhantoms();

    /**
     * A head MR series of so many slices: those of one head over and over, each in a place of its own.
     *
     * @throws FileWriteException when a file cannot be written
     */
    public void stack(Path folder, int slices) throws FileWriteException {
        PhantomScan head = BrainPhantom.render(SEED, true, SLICE_PIXELS);
        List<PhantomSlice> stack = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            stack.add(head.slices().get(i % head.slices().size()));
        }
        // The seed sets the identifiers: stacks of different sizes are different studies.
        studies.write(
                folder,
                new PhantomStudy(PhantomStudy.Kind.BRAIN, 1, false, SEED + slices),
                new PhantomScan(head.columns(), head.rows(), head.pixelSpacingMm(), head.sliceSpacingMm(), stack));
    }

    /**
     * A chest film with a side of about so many pixels: one drawn smaller, each of its pixels repeated.
     *
     * @throws FileWriteException when the file cannot be written
     */
    public void film(Path folder, int side) throws FileWriteException {
        PhantomScan film = ChestPhantom.render(SEED, false, DRAWN_FILM_PIXELS);
        int times = Math.max(1, side / DRAWN_FILM_PIXELS);
        int columns = film.columns() * times;
        int rows = film.rows() * times;
        short[] drawn = film.slices().get(0).pixels();
        short[] pixels = new short[columns * rows];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / columns / times;
            pixels[i] = drawn[row * film.columns() + i % columns / times];
        }
        studies.write(
                folder,
                new PhantomStudy(PhantomStudy.Kind.CHEST, 1, false, SEED + side),
                new PhantomScan(
                        columns,
                        rows,
                        film.pixelSpacingMm() / times,
                        0,
                        List.of(new PhantomSlice(pixels, new boolean[pixels.length]))));
    }
}
