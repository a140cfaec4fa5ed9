/**
 * Frames out of pixel data: uncompressed, RLE and baseline JPEG; every other transfer syntax is refused by its
 * name. Checks sizes before it allocates.
 */
@NullMarked
package org.residua.dicom.codec;

import org.jspecify.annotations.NullMarked;
