package org.residua.ui.kit;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** A series on its way from the list to a viewport. Only its place in the list travels: nothing of the patient does. */
public final class SeriesDrag {
    private static final DataFormat PLACE = new DataFormat("application/x-residua-series");

    private SeriesDrag() {}

    /**
     * Starts to drag a series; to be called when a drag is detected.
     *
     * @param picture under the mouse; null for none
     */
    public static void start(Node node, SeriesEntry entry, Session session, @Nullable Image picture) {
        Dragboard board = node.startDragAndDrop(TransferMode.LINK);
        board.setContent(Map.of(PLACE, session.entries().indexOf(entry)));
        if (picture != null) {
            board.setDragView(picture);
        }
    }

    /** The series that is dragged; empty where it is something else. */
    public static Optional<SeriesEntry> of(Dragboard board, Session session) {
        return board.hasContent(PLACE) && board.getContent(PLACE) instanceof Integer place
                ? entry(place, session)
                : Optional.empty();
    }

    private static Optional<SeriesEntry> entry(int place, Session session) {
        return place >= 0 && place < session.entries().size()
                ? Optional.of(session.entries().get(place))
                : Optional.empty();
    }
}
