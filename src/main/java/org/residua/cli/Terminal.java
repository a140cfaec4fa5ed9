package org.residua.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.residua.task.Progress;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err messages and progress
 * @param interactive whether a person watches: progress is then drawn on one line
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    private static final int WIDTH = 24;

    /** Standard output and standard error of this process. */
    @SuppressWarnings("SystemConsoleNull") // on Java 22 and up, progress is also drawn into a file: harmless
    public static Terminal standard() {
        return new Terminal(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, Charset.defaultCharset()), true),
                System.console() != null);
    }

    /** Progress on one line of the terminal; silent where nobody watches. */
    Progress progress() {
        if (!interactive) {
            return Progress.none();
        }
        return (fraction, message) -> {
            int done = (int) Math.round(WIDTH * Math.max(0, Math.min(1, fraction)));
            String bar = "#".repeat(done) + ".".repeat(WIDTH - done);
            err.print("\r\u001b[K[" + bar + "] " + message);
            err.flush();
        };
    }

    /** Clears the line of progress. */
    void endProgress() {
        if (interactive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** A result line. */
    void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    /** A message line. */
    void message(String format, Object... values) {
        err.printf(Locale.ROOT, format + "%n", values);
    }
}
