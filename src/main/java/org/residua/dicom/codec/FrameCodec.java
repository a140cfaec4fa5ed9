package org.residua.dicom.codec;

import org.residua.volume.Frame;

/** Decodes frames of the compressed transfer syntaxes that need more than this package. Safe to use from several threads. */
public interface FrameCodec {
    /** Whether frames of this syntax can be decoded on this machine. */
    boolean decodes(TransferSyntax syntax);

    /**
     * Decodes one frame.
     *
     * @param encoded its fragments, joined
     * @throws DicomReadException when it is broken, is not what the format says, or took too long or too much memory
     */
    Frame decode(PixelFormat format, TransferSyntax syntax, byte[] encoded) throws DicomReadException;

    /** Decodes none. */
    static FrameCodec none() {
        return new FrameCodec() {
            @Override
            public boolean decodes(TransferSyntax syntax) {
                return false;
            }

            @Override
            public Frame decode(PixelFormat format, TransferSyntax syntax, byte[] encoded) throws DicomReadException {
                throw syntax.notRead();
            }
        };
    }
}
