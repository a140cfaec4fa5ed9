package org.residua.ui.tags;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;

/** The attributes as a tree. What is open and selected stays so from slice to slice. */
final class TagTable extends TreeTableView<TagRow> {
    private static final int OPEN_UP_TO = 5000;

    private final Set<String> expandedPaths = new HashSet<>();

    TagTable() {
        setId("tags-table");
        getStyleClass().add("tags-table");
        setShowRoot(false);
        setAccessibleText(Messages.text("tags.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns()
                .add(column(
                        "tags.column.tag",
                        210,
                        "tag-column",
                        row -> row.element().tag()));
        getColumns()
                .add(column(
                        "tags.column.name",
                        260,
                        "name-column",
                        row -> row.element().name()));
        getColumns()
                .add(column(
                        "tags.column.vr", 44, "vr-column", row -> row.element().vr()));
        getColumns().add(column("tags.column.value", 420, "value-column", TagRow::line));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        setRowFactory(table -> new Row());
    }

    void show(TagsModel.Shown shown) {
        TreeItem<TagRow> selected = getSelectionModel().getSelectedItem();
        String path = selected == null ? null : selected.getValue().path();
        TreeItem<TagRow> root = new TreeItem<>();
        boolean openAll = shown.searched() && shown.found() <= OPEN_UP_TO;
        for (TagRow row : shown.rows()) {
            root.getChildren().add(new TagItem(row, expandedPaths, openAll));
        }
        setRoot(root);
        if (path != null) {
            TreeItem<TagRow> same = find(path);
            if (same != null && getRow(same) >= 0) {
                getSelectionModel().select(same);
            }
        }
    }

    /** Opens the way to a row, selects it and scrolls to it. */
    void reveal(String path) {
        TreeItem<TagRow> item = find(path);
        if (item != null) {
            item.setExpanded(true);
            for (TreeItem<TagRow> above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            getSelectionModel().clearSelection();
            getSelectionModel().select(item);
            scrollTo(Math.max(0, getRow(item) - 2));
            requestFocus();
        }
    }

    private @Nullable TreeItem<TagRow> find(String path) {
        for (TreeItem<TagRow> top : getRoot().getChildren()) {
            TreeItem<TagRow> found = ((TagItem) top).find(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static TreeTableColumn<TagRow, String> column(
            String key, double width, String style, Function<TagRow, String> text) {
        TreeTableColumn<TagRow, String> column = new TreeTableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
        return column;
    }

    /** Rows that are there only for what they hold are quiet, those cut short are marked. */
    private static final class Row extends TreeTableRow<TagRow> {
        @Override
        protected void updateItem(@Nullable TagRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("holder", "item-row");
            if (!empty && row != null) {
                if (!row.matches()) {
                    getStyleClass().add("holder");
                }
                if (row.element().vr().isEmpty()) {
                    getStyleClass().add("item-row");
                }
                setAccessibleText(row.text());
            }
        }
    }
}
