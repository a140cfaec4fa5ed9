package org.residua.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.residua.ui.kit.Command;
import org.residua.ui.kit.Commands;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.settings.RecentStudies;

/** What can be done by its name: commands, series, slices, paths. */
final class PaletteModel {
    private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)(\\d{1,6})$");
    private static final Pattern PATH = Pattern.compile("[/~\\\\].*|[A-Za-z]:\\\\.*");

    private final Commands commands;
    private final Session session;
    private final RecentStudies recent;
    private final Consumer<Path> open;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    /** Ids of what was chosen here, the latest first. */
    private final List<String> used = new ArrayList<>();

    PaletteModel(Commands commands, Session session, RecentStudies recent, Consumer<Path> open) {
        this.commands = commands;
        this.session = session;
        this.recent = recent;
        this.open = open;
        typed.addListener((observed, before, now) -> search());
    }

    /** What the user has typed. */
    StringProperty typedProperty() {
        return typed;
    }

    /** What fits it, the best first; what was used lately first where nothing is typed. */
    ObservableList<PaletteItem> items() {
        return items;
    }

    /** The keys of a command. */
    String keyOf(PaletteItem item) {
        return item instanceof PaletteItem.OfCommand of ? commands.keys().text(of.command()) : "";
    }

    /** Begins anew, with nothing typed. */
    void begin() {
        typed.set("");
        search();
    }

    /** Does it; false where it cannot be done now. */
    boolean run(PaletteItem item) {
        if (!item.reason().isEmpty()) {
            return false;
        }
        if (item instanceof PaletteItem.OfCommand of) {
            used.remove(of.command().id());
            used.add(0, of.command().id());
            commands.run(of.command());
        } else if (item instanceof PaletteItem.OfSeries of) {
            session.show(of.entry());
        } else if (item instanceof PaletteItem.OfSlice of) {
            session.showSlice(of.number() - 1);
        } else if (item instanceof PaletteItem.OfPath of) {
            open.accept(of.path());
        } else if (item instanceof PaletteItem.OfRecent of) {
            open.accept(Path.of(of.recent().path()));
        }
        return true;
    }

    private void search() {
        String text = typed.get().strip();
        List<Scored> found = new ArrayList<>();
        path(text).ifPresent(item -> found.add(new Scored(item, Integer.MAX_VALUE)));
        for (PaletteItem item : candidates(text)) {
            int score = score(text, item);
            if (score != FuzzyMatch.NONE) {
                found.add(new Scored(item, score));
            }
        }
        // What could be done now goes before what could not; the sort keeps the order of those alike.
        found.sort(Comparator.comparing((Scored scored) -> !scored.item.reason().isEmpty())
                .thenComparing(Comparator.comparingInt(Scored::score).reversed())
                .thenComparingInt(scored -> recency(scored.item)));
        items.setAll(found.stream().map(Scored::item).toList());
    }

    private record Scored(PaletteItem item, int score) {}

    private List<PaletteItem> candidates(String text) {
        List<PaletteItem> all = new ArrayList<>();
        for (Command command : commands.all()) {
            if (command.action() instanceof Command.Action.Once) {
                all.add(new PaletteItem.OfCommand(command));
            }
        }
        SeriesEntry shown = session.selectedProperty().get();
        Matcher number = NUMBER.matcher(text);
        if (shown != null && number.find()) {
            all.add(new PaletteItem.OfSlice(Integer.parseInt(number.group(1)), shown.size()));
        }
        session.entries().stream()
                .filter(entry -> entry != shown)
                .map(PaletteItem.OfSeries::new)
                .forEach(all::add);
        recent.list().stream().map(PaletteItem.OfRecent::new).forEach(all::add);
        return all;
    }

    private static int score(String text, PaletteItem item) {
        int own = FuzzyMatch.score(text, item.text());
        int alias = FuzzyMatch.score(text, item.text() + " " + item.alias());
        return own != FuzzyMatch.NONE || alias == FuzzyMatch.NONE ? own : alias / 2;
    }

    private int recency(PaletteItem item) {
        int at = item instanceof PaletteItem.OfCommand of ? used.indexOf(of.command().id()) : -1;
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static Optional<PaletteItem> path(String text) {
        if (!PATH.matcher(text).matches()) {
            return Optional.empty();
        }
        String full = text.startsWith("~") ? System.getProperty("user.home") + text.substring(1) : text;
        try {
            return Optional.of(new PaletteItem.OfPath(Path.of(full)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
