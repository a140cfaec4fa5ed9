package org.residua.dicom.codec.process;

import java.time.Duration;

/**
 * What one frame may take.
 *
 * @param start until a child is ready
 * @param smallFrame until any frame is decoded, on a machine that is busy with other things
 * @param megabyte more for each mebibyte of the decoded frame
 * @param mostFrameBytes of a decoded frame, and of a compressed one
 */
record CodecLimits(Duration start, Duration smallFrame, Duration megabyte, int mostFrameBytes) {
    /** Many times what the slowest decoder needs: 150 ms for a mebibyte of JPEG 2000. */
    static CodecLimits standard() {
        return new CodecLimits(Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(4), 128 << 20);
    }

    /** Until when a frame has to be decoded. */
    Duration deadline(int frameBytes) {
        return smallFrame.plus(megabyte.multipliedBy(frameBytes >> 20));
    }
}
