package org.residua.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.residua.anomaly.ScoreOptions;
import org.residua.cli.Viewer;
import org.residua.raster.PngFile;
import org.residua.ui.kit.Services;
import org.residua.ui.settings.UserState;
import org.residua.ui.shell.Desktop;
import org.residua.ui.shell.Snapshot;
import org.residua.ui.shell.SnapshotOptions;
import org.residua.ui.shell.WindowBench;
import org.residua.workflow.BenchFigure;

/** The JavaFX window behind the command line's port. JavaFX starts only when one of its methods is called. */
final class FxViewer implements Viewer {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Held, as levels of loggers that nobody holds are forgotten: JavaFX warns of running from the class path. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Display display;
    private final ServicesFor services;
    private final Path home;
    private final Clock clock;

    /**
     * Where nothing is shown yet.
     *
     * @param home the folder for what is kept of the user
     */
    FxViewer(Display display, ServicesFor services, Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.display = display;
        this.services = services;
        JAVAFX.setLevel(Level.SEVERE);
    }

    /** Makes the window's services for the options of a command. */
    @FunctionalInterface
    interface ServicesFor {
        Services with(Request request) throws IOException;
    }

    @Override
    public boolean hasDisplay() {
        return display.isThere();
    }

    @Override
    public void open(Request request) throws IOException {
        try {
            Desktop.Start start =
                    new Desktop.Start(request.paths(), request.options(), request.rateAsked(), request.restore());
            Desktop.start(services.with(request), start, UserState.in(home, clock));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void snapshot(Request request, Size size, Path png) throws IOException {
        display.renderWithout();
        SnapshotOptions options = new SnapshotOptions(size.width(), size.height(), 1, request.options(), PATIENCE);
        try {
            Snapshot.Picture picture = Snapshot.take(services.with(request), request.paths(), options);
            PngFile.write(png, picture.width(), picture.height(), picture.argb());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The picture of the window was not made: stopped.", e);
        }
    }

    @Override
    public void bench(BenchSubjects subjects, Consumer<BenchFigure> figures) throws IOException {
        display.renderWithout();
        Services measured = services.with(new Request(List.of(), null, ScoreOptions.DEFAULT, false, false));
        try {
            WindowBench.run(
                    measured,
                    subjects.stack(),
                    subjects.deep(),
                    subjects.film(),
                    new WindowBench.Sizes(subjects.openings(), subjects.cycles()),
                    figures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
