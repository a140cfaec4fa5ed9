package org.residua.ui.tags;

import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** A row in the tree; the rows inside are made when they are first asked for. */
final class TagItem extends TreeItem<TagRow> {
    private final Set<String> expandedPaths;
    private boolean filled;

    /**
     * A row.
     *
     * @param expandedPaths what the user has opened, kept from file to file
     * @param openAll whether rows with others inside start opened, as the result of a search
     */
    TagItem(TagRow row, Set<String> expandedPaths, boolean openAll) {
        super(row);
        this.expandedPaths = expandedPaths;
        this.openAll = openAll;
        boolean holdsFound = openAll && !row.matches();
        setExpanded(holdsFound || expandedPaths.contains(row.path()));
        if (!openAll) {
            expandedProperty().addListener((observed, before, now) -> remember(now));
        }
    }

    private final boolean openAll;

    private void remember(boolean expanded) {
        if (expanded) {
            expandedPaths.add(getValue().path());
        } else {
            expandedPaths.remove(getValue().path());
        }
    }

    @Override
    public boolean isLeaf() {
        return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<TagRow>> getChildren() {
        ObservableList<TreeItem<TagRow>> children = super.getChildren();
        if (!filled) {
            filled = true;
            for (TagRow row : getValue().children()) {
                children.add(new TagItem(row, expandedPaths, openAll));
            }
        }
        return children;
    }

    /** The row with this path, with all above it opened; null where there is none. */
    @Nullable
    TreeItem<TagRow> find(String path) {
        String own = getValue().path();
        if (own.equals(path)) {
            return this;
        }
        if (path.startsWith(own + "/")) {
            for (TreeItem<TagRow> child : getChildren()) {
                TreeItem<TagRow> found = ((TagItem) child).find(path);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
