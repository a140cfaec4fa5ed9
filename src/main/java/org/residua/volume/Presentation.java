package org.residua.volume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file wants to be shown over or beside the grey of a slice.
 *
 * @param shutter null where nothing is blanked out
 * @param lossy null where the image was never lossily compressed
 */
public record Presentation(
        List<OverlayPlane> overlays,
        @Nullable DisplayShutter shutter,
        @Nullable LossyCompression lossy) {
    /** Nothing but the pixels. */
    public static final Presentation PLAIN = new Presentation(List.of(), null, null);

    public Presentation {
        overlays = List.copyOf(overlays);
    }
}
