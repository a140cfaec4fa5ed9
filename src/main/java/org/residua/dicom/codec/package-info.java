/**
 * Frames out of pixel data: uncompressed, RLE, deflated and baseline JPEG here; the other compressions through a
 * {@code FrameCodec}, after what their frames declare was checked; what none decodes is refused by its name. Checks sizes
 * before it allocates. It must not know files' headers.
 */
@NullMarked
package org.residua.dicom.codec;

import org.jspecify.annotations.NullMarked;
