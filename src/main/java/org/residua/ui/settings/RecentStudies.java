package org.residua.ui.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The paths opened last, the latest first. Nothing of what is in the files is kept but the modality. */
public final class RecentStudies {
    /** How many are kept. */
    public static final int MOST = 12;

    private static final String LIST = "studies";

    private final ObservableList<Recent> list = FXCollections.observableArrayList();
    private final KeptFile file;
    private final Clock clock;

    /**
     * One of them.
     *
     * @param path absolute
     * @param opened when it last was, ISO 8601
     * @param modality of what is there, several with commas
     */
    public record Recent(String path, String opened, String modality) {
        /** Whether there still is something to open; asks the file system. */
        public boolean isThere() {
            return Files.exists(Path.of(path));
        }

        /** The last part of the path, for people to know it by. */
        public String name() {
            Path last = Path.of(path).getFileName();
            return last == null ? path : last.toString();
        }
    }

    RecentStudies(KeptFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        JsonNode read = file.read().path(LIST);
        for (JsonNode node : read) {
            if (node.path("path").isTextual() && list.size() < MOST) {
                list.add(new Recent(
                        node.path("path").asText(),
                        node.path("opened").asText(),
                        node.path("modality").asText()));
            }
        }
    }

    /** The latest first; only this class changes it. */
    public ObservableList<Recent> list() {
        return list;
    }

    /** Something was opened, and images were found there. */
    public void opened(Path path, Collection<String> modalities) {
        String absolute = path.toAbsolutePath().normalize().toString();
        list.removeIf(recent -> recent.path().equals(absolute));
        list.add(0, new Recent(absolute, LocalDate.now(clock).toString(), String.join(", ", new TreeSet<>(modalities))));
        if (list.size() > MOST) {
            list.remove(MOST, list.size());
        }
        file.changed(this::toJson);
    }

    /** Forgets one, for it is no longer there. */
    public void forget(Recent recent) {
        list.remove(recent);
        file.changed(this::toJson);
    }

    /** Forgets all of them, at once on the disk as well. */
    public void clear() {
        list.clear();
        file.write(toJson());
    }

    private JsonNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.put("version", 1).putArray(LIST);
        list.forEach(recent -> array.addObject()
                .put("path", recent.path())
                .put("opened", recent.opened())
                .put("modality", recent.modality()));
        return json;
    }
}
