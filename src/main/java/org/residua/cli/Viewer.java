package org.residua.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.ScoreOptions;

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
