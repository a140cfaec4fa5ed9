package org.residua.dicom;

import java.util.Arrays;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.volume.Playback;
import org.residua.volume.Playback.Source;

/** How fast frames are to be played: what is recommended first, what was measured last (PS3.3 C.7.6.5). */
final class PlaybackMapping {
    private static final double MS = 1000;

    private PlaybackMapping() {}

    /** Null where the file does not say. */
    static @Nullable Playback of(Attributes image) {
        double[] vector = Values.numbers(image, Tag.FrameTimeVector);
        double meanMs =
                vector.length < 2 ? 0 : Arrays.stream(vector).skip(1).average().orElse(0);
        Playback recommended =
                playback(image, number(image, Tag.RecommendedDisplayFrameRate), Source.RECOMMENDED_DISPLAY_FRAME_RATE);
        if (recommended != null) {
            return recommended;
        }
        Playback cine = playback(image, number(image, Tag.CineRate), Source.CINE_RATE);
        if (cine != null) {
            return cine;
        }
        Playback timed = playback(image, MS / number(image, Tag.FrameTime), Source.FRAME_TIME);
        return timed != null ? timed : playback(image, MS / meanMs, Source.FRAME_TIME_VECTOR);
    }

    private static @Nullable Playback playback(Attributes image, double rate, Source source) {
        boolean sweeping = Values.integer(image, Tag.PreferredPlaybackSequencing, 0) == 1;
        return rate > 0 && Double.isFinite(rate) ? new Playback(rate, source, sweeping) : null;
    }

    /** 0 where it is missing. */
    private static double number(Attributes image, int tag) {
        Double number = Values.number(image, tag);
        return number == null ? 0 : number;
    }
}
