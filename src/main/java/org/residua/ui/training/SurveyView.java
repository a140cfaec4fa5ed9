package org.residua.ui.training;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;
import org.residua.ui.kit.Theme;
import org.residua.workflow.DataSurvey;

/** Choosing a data set and seeing what it holds. */
final class SurveyView extends VBox {
    private static final double POP_OVER_WIDTH = 560;
    private static final double POP_OVER_HEIGHT = 260;

    private final DataChoice choice;
    private final Label path = Parts.wrapped("row-value");
    private final Label problem = Parts.wrapped("problem");
    private final GridPane table = new GridPane();
    private final ProgressBar checked = new ProgressBar();
    private final Label looking = Parts.wrapped("model-detail");
    private final Hyperlink refused = new Hyperlink();

    SurveyView(DataChoice choice, PathChooser chooser) {
        this.choice = choice;
        getStyleClass().add("survey");
        HBox buttons = new HBox(
                8,
                Parts.button(
                        "data.folder",
                        Feather.FOLDER,
                        () -> chooser.folder("data.folder.title").ifPresent(choice::choose)),
                Parts.button(
                        "data.manifest",
                        Feather.FILE_TEXT,
                        () -> chooser.file("data.manifest.title", ".csv").ifPresent(choice::choose)));
        table.getStyleClass().add("survey-table");
        checked.setMaxWidth(Double.MAX_VALUE);
        checked.progressProperty().bind(choice.checkedProperty());
        checked.setAccessibleText(Messages.text("data.looking"));
        looking.setText(Messages.text("data.looking"));
        refused.setOnAction(event -> showRefused());
        refused.getStyleClass().add("refused-files");
        getChildren().addAll(buttons, path, problem, table, looking, checked, refused);
        choice.pathProperty().addListener(observed -> write());
        choice.surveyProperty().addListener(observed -> write());
        choice.problemProperty().addListener(observed -> write());
        choice.checkedProperty().addListener(observed -> write());
        write();
    }

    private void write() {
        path.setText(
                choice.pathProperty().get() == null
                        ? Messages.text("data.none")
                        : String.valueOf(choice.pathProperty().get()));
        problem.setText(choice.problemProperty().get());
        Parts.show(problem, !problem.getText().isEmpty());
        boolean busy = choice.checkedProperty().get() < 1;
        Parts.show(checked, busy);
        Parts.show(looking, busy);
        DataSurvey survey = choice.surveyProperty().get();
        Parts.show(table, survey != null);
        int count = survey == null ? 0 : survey.refused().size();
        Parts.show(refused, count > 0);
        refused.setText(Messages.text("data.refused", Numbers.fixed(count, 0)));
        fill(survey);
    }

    private void fill(@Nullable DataSurvey survey) {
        table.getChildren().clear();
        if (survey == null) {
            return;
        }
        add(
                0,
                "row-name",
                "",
                Messages.text("data.normal"),
                Messages.text("data.abnormal"),
                Messages.text("data.patients"));
        int row = 1;
        for (var part : survey.parts().entrySet()) {
            add(
                    row++,
                    "row-value",
                    part.getKey().text().toLowerCase(Locale.ROOT),
                    Numbers.fixed(part.getValue().normal(), 0),
                    Numbers.fixed(part.getValue().abnormal(), 0),
                    Numbers.fixed(part.getValue().patients(), 0));
        }
    }

    private void add(int row, String style, String... cells) {
        for (int x = 0; x < cells.length; x++) {
            Label label = new Label(cells[x]);
            label.getStyleClass().add(x == 0 ? "row-name" : style);
            label.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(label, x == 0 ? HPos.LEFT : HPos.RIGHT);
            table.add(label, x, row);
        }
    }

    private void showRefused() {
        DataSurvey survey = choice.surveyProperty().get();
        if (survey == null) {
            return;
        }
        StringBuilder all = new StringBuilder();
        survey.refused().forEach(one -> all.append(one.reason()).append('\n'));
        TextArea text = new TextArea(all.toString());
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefSize(POP_OVER_WIDTH, POP_OVER_HEIGHT);
        text.setAccessibleText(refused.getText());
        VBox box = new VBox(text);
        Theme.apply(box);
        PopOver popOver = new PopOver(box);
        popOver.setTitle(refused.getText());
        popOver.show(refused);
    }
}
