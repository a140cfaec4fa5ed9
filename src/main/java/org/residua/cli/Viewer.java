package org.residua.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;
import org.residua.workflow.BenchFigure;

/** The window, as the command line sees it. Implemented in launch. */
public interface Viewer {
    /** Whether there is a display to open a window on. */
    boolean hasDisplay();

    /** Opens the window and returns when it was closed. */
    void open(Request request) throws IOException;

    /**
     * Renders the window with the first series scored. Needs no display.
     *
     * @throws IOException when the picture cannot be made or written
     */
    void snapshot(Request request, Size size, Path png) throws IOException;

    /**
     * Measures the window. Needs no display.
     *
     * @param figures hears each figure as it is known
     * @throws IOException when what is to be opened cannot be
     */
    void bench(BenchSubjects subjects, Consumer<BenchFigure> figures) throws IOException;

    /**
     * What is measured.
     *
     * @param stack folder of a series of hundreds of slices
     * @param deep folder of one of thousands
     * @param film folder of a large film
     * @param openings how often each is opened
     * @param cycles how often one is opened and closed to see memory grow
     */
    record BenchSubjects(Path stack, Path deep, Path film, int openings, int cycles) {}

    /**
     * What to open.
     *
     * @param model id or file of a bundle; null to choose by series
     * @param rateAsked whether the rate of the options was asked for; else the one that the user prefers counts
     * @param restore whether a window without paths goes on with what was open at the last time
     */
    record Request(
            List<Path> paths, @Nullable String model, ScoreOptions options, boolean rateAsked, boolean restore) {
        public Request {
            paths = List.copyOf(paths);
        }
    }

    /** Of the picture, in pixels. */
    record Size(int width, int height) {}
}
