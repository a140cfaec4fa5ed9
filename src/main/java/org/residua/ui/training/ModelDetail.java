package org.residua.ui.training;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.residua.ui.kit.Messages;

/** All about one model: what it is, its figures beside the baselines, its card. */
final class ModelDetail extends ScrollPane {
    private final ModelsModel model;
    private final Label title = Parts.wrapped("page-title");
    private final Label reason = Parts.wrapped("problem");
    private final ModelFacts facts = new ModelFacts();
    private final FiguresView figures = new FiguresView();
    private final MarkdownView card = new MarkdownView();
    private final VBox cardBox = new VBox(card);
    private final Button use;
    private final Button reveal;
    private final Button remove;

    ModelDetail(ModelsModel model) {
        this.model = model;
        use = Parts.button("models.use", Feather.PLAY, this::use);
        reveal = Parts.button("models.reveal", Feather.FOLDER, () -> withItem(model::reveal));
        remove = Parts.button("models.remove", Feather.TRASH_2, () -> withItem(model::remove));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, use, reveal, remove);
        cardBox.getStyleClass().add("card");
        VBox content = new VBox(12, head, reason, facts, figures, cardBox);
        content.getStyleClass().add("page-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("page-scroll");
        setAccessibleText(Messages.text("models.detail"));
        model.selectedProperty().addListener((observed, before, now) -> show(now));
        show(model.selectedProperty().get());
    }

    private void withItem(java.util.function.Consumer<ModelItem> action) {
        ModelItem item = model.selectedProperty().get();
        if (item != null) {
            action.accept(item);
        }
    }

    private void use() {
        if (model.selectedProperty().get() instanceof ModelItem.Usable usable) {
            model.use(usable.bundle());
        }
    }

    private void show(@Nullable ModelItem item) {
        boolean usable = item instanceof ModelItem.Usable;
        Parts.show(reason, item instanceof ModelItem.Broken);
        for (Region region : new Region[] {facts, figures, cardBox, use}) {
            Parts.show(region, usable);
        }
        Parts.show(remove, item != null && item.own());
        Parts.show(reveal, item != null && item.own());
        setVvalue(0);
        if (item instanceof ModelItem.Usable one) {
            title.setText(one.bundle().metadata().title());
            facts.show(one);
            figures.show(one.bundle().metadata());
            card.show(one.bundle().card());
        } else if (item instanceof ModelItem.Broken broken) {
            title.setText(broken.fileName());
            reason.setText(broken.reason());
        } else {
            title.setText("");
        }
    }
}
