package org.residua.ui.shell;

import java.nio.file.Path;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.settings.RecentStudies;

/** One line of the palette. */
sealed interface PaletteItem {
    /** What it does. */
    String text();

    /** What tells it from others alike; may be empty. */
    String detail();

    /** Why it cannot be done now; empty where it can. */
    default String reason() {
        return "";
    }

    /** What is searched beside the text. */
    default String alias() {
        return "";
    }

    /** A command, known by its English id as well. */
    record OfCommand(Command command) implements PaletteItem {
        @Override
        public String text() {
            return command.text();
        }

        @Override
        public String detail() {
            return command.group().text();
        }

        @Override
        public String reason() {
            return command.availability().reason();
        }

        @Override
        public String alias() {
            return command.id().replace('.', ' ') + " " + command.group().text();
        }
    }

    /** Shows a series. */
    record OfSeries(SeriesEntry entry) implements PaletteItem {
        @Override
        public String text() {
            return Messages.text("palette.series", Names.series(entry.series()));
        }

        @Override
        public String detail() {
            return Names.study(entry.study());
        }
    }

    /**
     * Shows a slice.
     *
     * @param number 1-based, as people count
     * @param of how many there are
     */
    record OfSlice(int number, int of) implements PaletteItem {
        @Override
        public String text() {
            return Messages.text("palette.slice", String.valueOf(number));
        }

        @Override
        public String detail() {
            return "";
        }

        @Override
        public String reason() {
            return number >= 1 && number <= of ? "" : Messages.text("palette.noSlice", String.valueOf(of));
        }
    }

    /** Opens a path that was typed. */
    record OfPath(Path path) implements PaletteItem {
        @Override
        public String text() {
            return Messages.text("palette.path", path.toString());
        }

        @Override
        public String detail() {
            return "";
        }
    }

    /** Opens again what was opened before. */
    record OfRecent(RecentStudies.Recent recent) implements PaletteItem {
        @Override
        public String text() {
            return Messages.text("palette.recent", recent.name());
        }

        @Override
        public String detail() {
            return recent.path();
        }

        @Override
        public String alias() {
            return recent.path() + " " + recent.modality();
        }
    }
}
