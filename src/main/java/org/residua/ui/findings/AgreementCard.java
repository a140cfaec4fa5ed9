package org.residua.ui.findings;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;

/** Which slices two models flag: both, one alone, none; a number leads to its slices, one after the other. */
final class AgreementCard extends VBox {
    private static final int MOST_NAMED = 20;

    private final Session session;
    private final GridPane table = new GridPane();
    private final InvalidationListener changed = observed -> write();

    AgreementCard(Session session) {
        this.session = session;
        setId("agreement");
        getStyleClass().addAll("card", "agreement");
        Label heading = new Label(Messages.text("agreement.heading"));
        heading.getStyleClass().add("row-name");
        table.setHgap(10);
        table.setVgap(2);
        getChildren().addAll(heading, table);
        session.comparedProperty().addListener((observed, before, now) -> follow(before, now));
        session.selectedProperty().addListener(changed);
        session.alphaProperty().addListener(changed);
        write();
    }

    private void follow(Session.@Nullable Compared before, Session.@Nullable Compared now) {
        if (before != null) {
            List.of(before.first(), before.second()).forEach(entry -> {
                entry.scoredProperty().removeListener(changed);
                entry.staleProperty().removeListener(changed);
            });
        }
        if (now != null) {
            List.of(now.first(), now.second()).forEach(entry -> {
                entry.scoredProperty().addListener(changed);
                entry.staleProperty().addListener(changed);
            });
        }
        write();
    }

    private void write() {
        Session.Compared pair = session.comparedProperty().get();
        SeriesEntry selected = session.selectedProperty().get();
        boolean shown = pair != null && (selected == pair.first() || selected == pair.second());
        setVisible(shown);
        setManaged(shown);
        table.getChildren().clear();
        if (pair == null || !shown) {
            return;
        }
        // Read, so that the next change is told as well.
        List.of(pair.first(), pair.second()).forEach(entry -> {
            entry.scoredProperty().get();
            entry.staleProperty().get();
        });
        Agreement agreement = Agreement.of(
                pair.first(), pair.second(), session.alphaProperty().get());
        row(0, Messages.text("agreement.both"), agreement.both());
        row(1, Messages.text("agreement.only", name(pair.first())), agreement.first());
        row(2, Messages.text("agreement.only", name(pair.second())), agreement.second());
        Label neither = name(Messages.text("agreement.neither"));
        table.addRow(
                3,
                neither,
                new Label(Messages.text(
                        "agreement.of", String.valueOf(agreement.neither()), String.valueOf(agreement.judged()))));
    }

    private void row(int place, String text, List<Integer> slices) {
        Label name = name(text);
        if (slices.isEmpty()) {
            table.addRow(place, name, new Label("0"));
            return;
        }
        Hyperlink link = new Hyperlink(String.valueOf(slices.size()));
        link.setAccessibleText(text + ": " + slices.size());
        String numbers = slices.stream()
                .limit(MOST_NAMED)
                .map(index -> String.valueOf(index + 1))
                .collect(Collectors.joining(", "));
        link.setTooltip(new Tooltip(Messages.text("agreement.slices", numbers)));
        link.setOnAction(event -> session.showSlice(next(slices)));
        table.addRow(place, name, link);
    }

    /** The slice after the one shown, after the last the first again. */
    private int next(List<Integer> slices) {
        int at = session.sliceIndexProperty().get();
        return slices.stream().filter(index -> index > at).findFirst().orElse(slices.get(0));
    }

    private static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().add("row-name");
        name.setMinWidth(0);
        GridPane.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        return name;
    }

    private static String name(SeriesEntry entry) {
        ModelBundle bundle = entry.bundleProperty().get();
        return bundle == null ? Messages.text("none") : bundle.metadata().title();
    }
}
