package org.residua.dicom.codec.process;

import java.time.Duration;

/** The decoders with less patience than users have, so that many hanging frames cost little. */
public final class QuickCodec {
    private static final int MOST_FRAME_BYTES = 128 << 20;

    private QuickCodec() {}

    /** One child with the native decoders, and a deadline for each try of a frame. */
    public static CodecPool inNative(Class<?> main, Duration deadline) {
        return pool(main, Decoders.NATIVE, deadline);
    }

    /** One child with the decoders that need no native code. */
    public static CodecPool inJava(Class<?> main, Duration deadline) {
        return pool(main, Decoders.JAVA, deadline);
    }

    private static CodecPool pool(Class<?> main, Decoders decoders, Duration deadline) {
        CodecLimits limits =
                new CodecLimits(Duration.ofSeconds(60), deadline, Duration.ofMillis(500), MOST_FRAME_BYTES);
        return new CodecPool(CodecCommand.ofThisProgram(main), decoders, limits, 1);
    }
}
