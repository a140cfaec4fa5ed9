package org.residua.dicom.codec.process;

import java.time.Duration;

/** The native decoders with less patience than users have, so that many hanging frames cost little. */
public final class QuickCodec {
    private static final int MOST_FRAME_BYTES = 128 << 20;

    private QuickCodec() {}

    /** One child, and a deadline for each try of a frame. */
    public static CodecPool of(Class<?> main, Duration deadline) {
        CodecLimits limits =
                new CodecLimits(Duration.ofSeconds(60), deadline, Duration.ofMillis(500), MOST_FRAME_BYTES);
        return new CodecPool(CodecCommand.ofThisProgram(main), Decoders.NATIVE, limits, 1);
    }
}
