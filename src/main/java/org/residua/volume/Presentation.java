package org.residua.volume;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file wants to be shown over or beside the grey of a slice.
 *
 * @param shutter null where nothing is blanked out
 * @param lossy null where the image was never lossily compressed
 * @param notApplied what the file asks for beyond that, and does not get
 * @param playback null where the file does not say how fast it is to be played
 */
public record Presentation(
        List<OverlayPlane> overlays,
        @Nullable DisplayShutter shutter,
        @Nullable LossyCompression lossy,
        Set<NotApplied> notApplied,
        @Nullable Playback playback) {
    /** Nothing but the pixels. */
    public static final Presentation PLAIN = new Presentation(List.of(), null, null);

    public Presentation {
        overlays = List.copyOf(overlays);
        notApplied = Set.copyOf(notApplied);
    }

    /** Without a rate. */
    public Presentation(
            List<OverlayPlane> overlays,
            @Nullable DisplayShutter shutter,
            @Nullable LossyCompression lossy,
            Set<NotApplied> notApplied) {
        this(overlays, shutter, lossy, notApplied, null);
    }

    /** With nothing left out. */
    public Presentation(
            List<OverlayPlane> overlays, @Nullable DisplayShutter shutter, @Nullable LossyCompression lossy) {
        this(overlays, shutter, lossy, Set.of());
    }
}
