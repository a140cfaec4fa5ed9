package org.residua.ui.tags;

import java.nio.file.Path;
import org.residua.study.SliceRef;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;

/**
 * Where attributes come from.
 *
 * @param index of the slice in its series, 0-based
 */
record TagSource(SeriesEntry entry, int index) {
    private SliceRef ref() {
        return entry.volume().refs().get(index);
    }

    Path file() {
        return ref().instance().file();
    }

    /** 0-based. */
    int frame() {
        return ref().frame();
    }

    boolean isMultiFrame() {
        return ref().instance().frames() > 1;
    }

    /** The file in full; of one in an archive the archive comes first, as if it were a folder. */
    String fileText() {
        return file().toAbsolutePath().toString();
    }

    /** Which series, slice and frame. */
    String sliceText() {
        String slice = Messages.text(
                "tags.slice", Names.series(entry.series()), String.valueOf(index + 1), String.valueOf(entry.size()));
        return isMultiFrame() ? Messages.text("tags.frame", slice, String.valueOf(frame() + 1)) : slice;
    }
}
