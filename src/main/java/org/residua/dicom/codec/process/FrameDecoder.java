package org.residua.dicom.codec.process;

import org.residua.dicom.codec.DicomReadException;

/** Decodes one frame in this process, which it may hang, crash or fill. */
interface FrameDecoder {
    /**
     * Decodes a frame whose codestream was checked.
     *
     * @return samples, those of a pixel side by side, little endian, each in as many bytes as asked for
     * @throws DicomReadException when it is broken
     */
    byte[] decode(FrameRequest request) throws DicomReadException;
}
