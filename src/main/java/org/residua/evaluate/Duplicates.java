package org.residua.evaluate;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds images that are in a data set twice. What is trained on and what is measured on must not hold the same pixels,
 * whatever the files and patients are called: published sets do (for one, 294 of 1996 pictures).
 */
public final class Duplicates {
    private final Map<String, ManifestRow> first = new HashMap<>();

    /**
     * Takes note of an image.
     *
     * @param pixels on the model's grid, before any normalisation by series; an image of one grey is like no other
     * @return an image with the very same pixels in another split; null if there was none
     */
    public @Nullable ManifestRow inOtherSplit(ManifestRow row, float[] pixels) {
        if (isBlank(pixels)) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * pixels.length);
        bytes.asFloatBuffer().put(pixels);
        ManifestRow before = first.putIfAbsent(ManifestReader.sha256(bytes.array()), row);
        return before == null || before.split() == row.split() ? null : before;
    }

    private static boolean isBlank(float[] pixels) {
        float any = Float.NaN;
        for (float pixel : pixels) {
            if (!Float.isNaN(pixel)) {
                if (!Float.isNaN(any) && pixel != any) {
                    return false;
                }
                any = pixel;
            }
        }
        return true;
    }
}
