package org.residua.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** A card, which is Markdown with tables, as text and tables of the window. Links and pictures show as their text. */
final class MarkdownView extends VBox {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    MarkdownView() {
        getStyleClass().add("markdown");
    }

    void show(String markdown) {
        getChildren().clear();
        for (Node block : children(PARSER.parse(markdown))) {
            add(block);
        }
    }

    private void add(Node block) {
        if (block instanceof Heading heading) {
            TextFlow line = flow(heading);
            line.getStyleClass().add("markdown-h" + Math.min(3, heading.getLevel()));
            getChildren().add(line);
        } else if (block instanceof Paragraph) {
            getChildren().add(flow(block));
        } else if (block instanceof BulletList || block instanceof OrderedList) {
            children(block).forEach(this::item);
        } else if (block instanceof TableBlock table) {
            getChildren().add(table(table));
        } else if (block instanceof ThematicBreak) {
            getChildren().add(new Separator());
        } else {
            children(block).forEach(this::add);
        }
    }

    private void item(Node item) {
        Label bullet = new Label("•");
        bullet.getStyleClass().add("markdown-bullet");
        bullet.setMinWidth(Region.USE_PREF_SIZE);
        VBox content = new VBox();
        children(item).forEach(block -> content.getChildren().add(flow(block)));
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        getChildren().add(new HBox(8, bullet, content));
    }

    private static GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("markdown-table");
        List<Node> rows = new ArrayList<>();
        children(table).forEach(part -> rows.addAll(children(part)));
        for (int y = 0; y < rows.size(); y++) {
            if (!(rows.get(y) instanceof TableRow)) {
                continue;
            }
            List<Node> cells = children(rows.get(y));
            for (int x = 0; x < cells.size(); x++) {
                Label label = new Label(plain(cells.get(x)));
                label.getStyleClass().add("markdown-cell");
                if (((TableCell) cells.get(x)).isHeader()) {
                    label.getStyleClass().add("markdown-head");
                }
                label.setMaxWidth(Double.MAX_VALUE);
                label.setMinWidth(Region.USE_PREF_SIZE);
                grid.add(label, x, y);
            }
        }
        grid.setMaxWidth(Region.USE_PREF_SIZE);
        return grid;
    }

    private static TextFlow flow(Node block) {
        TextFlow flow = new TextFlow();
        fill(flow, block, "markdown-text");
        flow.setAccessibleText(plain(block));
        return flow;
    }

    private static void fill(TextFlow flow, Node parent, String style) {
        for (Node child : children(parent)) {
            if (child instanceof StrongEmphasis) {
                fill(flow, child, "markdown-strong");
            } else if (child instanceof Emphasis) {
                fill(flow, child, "markdown-emphasis");
            } else if (child.getFirstChild() != null) {
                fill(flow, child, style);
            } else {
                Text text = new Text(plain(child));
                text.getStyleClass().add(style);
                flow.getChildren().add(text);
            }
        }
    }

    private static String plain(Node node) {
        if (node instanceof org.commonmark.node.Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof SoftLineBreak) {
            return " ";
        }
        StringBuilder all = new StringBuilder();
        children(node).forEach(child -> all.append(plain(child)));
        return all.toString();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
