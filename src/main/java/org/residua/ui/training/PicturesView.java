package org.residua.ui.training;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import org.residua.anomaly.EvidenceContour;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.PixelImage;
import org.residua.workflow.TrainingPicture;

/** The held-out normals of the last checkpoint: each as input, reconstruction and evidence. */
final class PicturesView extends VBox {
    private static final double SIDE = 132;
    private static final int A_ROW = 2;
    private static final int PARTS = 3;
    private static final List<String> CAPTIONS =
            List.of("pictures.input", "pictures.reconstruction", "pictures.evidence");

    private final GridPane grid = new GridPane();
    private List<TrainingPicture> shown = List.of();

    PicturesView() {
        getStyleClass().addAll("card", "checkpoint-pictures");
        grid.setHgap(4);
        grid.setVgap(4);
        Label legend = Parts.wrapped("model-detail");
        legend.setText(Messages.text("pictures.legend"));
        getChildren().addAll(Parts.heading("pictures.title"), grid, legend);
    }

    void show(List<TrainingPicture> pictures) {
        if (pictures.equals(shown)) {
            return;
        }
        shown = pictures;
        grid.getChildren().clear();
        CheckpointColours colours = new CheckpointColours(pictures);
        for (int i = 0; i < Math.min(A_ROW, pictures.size()); i++) {
            for (int part = 0; part < PARTS; part++) {
                Label caption = Parts.named(CAPTIONS.get(part));
                caption.getStyleClass().add("model-detail");
                GridPane.setHalignment(caption, HPos.LEFT);
                grid.add(caption, column(i, part), 0);
            }
        }
        for (int i = 0; i < pictures.size(); i++) {
            add(pictures.get(i), i, colours);
        }
    }

    /** A gap column lies between the pictures of a row. */
    private static int column(int index, int part) {
        return index % A_ROW * (PARTS + 1) + part;
    }

    private void add(TrainingPicture picture, int index, CheckpointColours colours) {
        int[] input = colours.grey(picture.input());
        int[] reconstruction = colours.grey(picture.reconstruction());
        int[][] parts = {input, reconstruction, colours.evidence(picture, input)};
        for (int part = 0; part < PARTS; part++) {
            ImageView view = new ImageView(new PixelImage(parts[part], picture.size(), picture.size()).image());
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            view.setSmooth(part < 2);
            StackPane pane = new StackPane(view, outline(picture));
            pane.setMinSize(SIDE, SIDE);
            pane.setMaxSize(SIDE, SIDE);
            pane.setAccessibleText(
                    Messages.text("pictures.name", String.valueOf(index + 1), Messages.text(CAPTIONS.get(part))));
            grid.add(pane, column(index, part), 1 + index / A_ROW);
        }
    }

    /** Around the synthetic change, where there is one. */
    private static Pane outline(TrainingPicture picture) {
        float[] mask = new float[picture.changed().length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = picture.changed()[i] ? 1 : 0;
        }
        Pane pane = new Pane();
        for (float[] line : EvidenceContour.of(mask, picture.size(), 0.5)) {
            Polygon polygon = new Polygon();
            for (float coordinate : line) {
                polygon.getPoints().add(coordinate * SIDE / picture.size());
            }
            polygon.getStyleClass().add("synthetic-change");
            pane.getChildren().add(polygon);
        }
        return pane;
    }
}
