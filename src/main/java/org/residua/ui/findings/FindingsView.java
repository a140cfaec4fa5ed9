package org.residua.ui.findings;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.residua.bundle.ModelBundle;
import org.residua.ui.kit.Analysis;
import org.residua.ui.kit.Candidate;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.SeriesEntry;

/** The right-hand side, read from top to bottom as the work goes: threshold, candidates, the model. */
public final class FindingsView extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final FindingsModel model;
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ListView<Candidate> list = new ListView<>(candidates);
    private final Label heading = heading("candidates.heading");
    private final Label placeholder = new Label();
    private final ModelCard card = new ModelCard();
    private final ChangeListener<@Nullable ModelBundle> bundleListener = (observed, before, now) -> card.show(now);

    /**
     * Follows the model.
     *
     * @param opacity of the overlay
     */
    public FindingsView(FindingsModel model, DoubleProperty opacity) {
        this.model = model;
        getStyleClass().add("findings");
        list.setId("candidates");
        list.getStyleClass().add("candidates");
        list.setAccessibleText(Messages.text("candidates.heading"));
        list.setCellFactory(view -> new CandidateCell(model));
        list.setPlaceholder(placeholder);
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("placeholder");
        list.setOnKeyPressed(event -> {
            Candidate focused = list.getFocusModel().getFocusedItem();
            if (event.getCode() == KeyCode.ENTER && focused != null) {
                model.session().choose(focused);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        heading("threshold.heading"),
                        new ThresholdCard(model, opacity),
                        new AgreementCard(model.session()),
                        heading,
                        list,
                        card);
        model.analysisProperty().addListener((observed, before, now) -> show(now));
        model.staleProperty()
                .addListener(
                        (observed, before, now) -> show(model.analysisProperty().get()));
        model.session().candidateProperty().addListener((observed, before, now) -> mark(now));
        model.session().selectedProperty().addListener((observed, before, now) -> follow(before, now));
        follow(null, model.session().selectedProperty().get());
    }

    private void follow(@Nullable SeriesEntry before, @Nullable SeriesEntry now) {
        if (before != null) {
            before.bundleProperty().removeListener(bundleListener);
        }
        if (now != null) {
            now.bundleProperty().addListener(bundleListener);
        }
        card.show(now == null ? null : now.bundleProperty().get());
        show(model.analysisProperty().get());
    }

    private void show(Analysis analysis) {
        candidates.setAll(analysis.candidates());
        mark(model.session().candidateProperty().get());
        boolean stale = model.staleProperty().get();
        list.pseudoClassStateChanged(STALE, stale);
        if (stale) {
            heading.setText(Messages.text("candidates.stale"));
        } else if (candidates.isEmpty()) {
            heading.setText(Messages.text("candidates.heading"));
        } else {
            heading.setText(Messages.text("candidates.count", String.valueOf(candidates.size())));
        }
        SeriesEntry entry = model.session().selectedProperty().get();
        placeholder.setText(entry == null ? "" : placeholder(entry));
    }

    private static String placeholder(SeriesEntry entry) {
        if (entry.scoreCount() > 0) {
            return Messages.text("candidates.none");
        }
        return Messages.text(entry.stateProperty().get().isFinal() ? "candidates.notScored" : "candidates.later");
    }

    private void mark(@Nullable Candidate candidate) {
        if (candidate == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(candidate);
        }
    }

    private static Label heading(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().add("heading");
        return label;
    }
}
