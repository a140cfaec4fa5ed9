package org.residua.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.residua.bundle.BundleLibrary;
import org.residua.task.CancelToken;
import org.residua.testkit.TestDicom;
import org.residua.workflow.ExportReport;
import org.residua.workflow.OpenStudy;
import org.residua.workflow.ScoreSeries;

/** A terminal session without a display: runs command lines and keeps what they print. */
final class Session {
    final List<Viewer.Request> opened = new ArrayList<>();
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    CancelToken cancel = new CancelToken();
    private final List<Path> snapshots = new ArrayList<>();
    private final boolean display;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Session(boolean display) {
        this.display = display;
    }

    int run(Object... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return Residua.run(environment(), words);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    List<Path> snapshots() {
        return snapshots;
    }

    private Environment environment() {
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
        OpenStudy open = TestDicom.open();
        ExportReport report = new ExportReport(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "test");
        return new Environment(
                terminal,
                new BundleLibrary(null),
                open,
                TestDicom.pixels(),
                new ScoreSeries("test"),
                report,
                "test",
                new RecordingViewer(),
                clock,
                cancel);
    }

    private final class RecordingViewer implements Viewer {
        @Override
        public boolean hasDisplay() {
            return display;
        }

        @Override
        public void open(Request request) {
            opened.add(request);
        }

        @Override
        public void snapshot(Request request, Size size, Path png) {
            snapshots.add(png);
        }

        @Override
        public void bench(BenchSubjects subjects, java.util.function.Consumer<org.residua.workflow.BenchFigure> figures) {
            figures.accept(new org.residua.workflow.BenchFigure(
                    String.valueOf(subjects.film().getFileName()), "window drag", "ms", 3, 12.25, 20, 8, 33.0));
        }
    }
}
