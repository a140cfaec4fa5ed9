package org.residua.dicom;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every attribute of one file, file meta information first.
 *
 * @param frame whose own functional groups are there in any case, 0-based
 * @param end why reading ended before the end of the file; empty when it did not
 */
public record FileTags(Path file, int frame, List<TagElement> elements, String end) {
    private static final String PER_FRAME_GROUPS = "(5200,9230)";

    public FileTags {
        elements = List.copyOf(elements);
    }

    /** The functional groups of a frame, 0-based; null where the file has none for it or they were left out. */
    public @Nullable TagElement functionalGroups(int ofFrame) {
        for (TagElement element : elements) {
            if (element.tag().equals(PER_FRAME_GROUPS)
                    && ofFrame < element.children().size()) {
                TagElement item = element.children().get(ofFrame);
                return item.whole() ? item : null;
            }
        }
        return null;
    }

    /** Whether these are all that can be shown beside a frame, so that nothing has to be read again for it. */
    public boolean serves(Path otherFile, int otherFrame) {
        boolean grouped = elements.stream().anyMatch(element -> element.tag().equals(PER_FRAME_GROUPS));
        return file.equals(otherFile) && (frame == otherFrame || !grouped || functionalGroups(otherFrame) != null);
    }

    /** Values may name the patient. */
    @Override
    public String toString() {
        return "FileTags[" + elements.size() + " elements]";
    }
}
