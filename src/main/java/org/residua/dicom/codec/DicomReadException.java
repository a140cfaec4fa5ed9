package org.residua.dicom.codec;

import java.io.IOException;

/** A file or a part of it that cannot be read: the message says why and what to do; whoever knows the file adds its name. */
public final class DicomReadException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** With a message fit for the user. */
    public DicomReadException(String message) {
        super(message);
        reason = message;
    }

    /** With a message fit for the user and the cause for the log. */
    public DicomReadException(String message, Throwable cause) {
        super(message, cause);
        reason = message;
    }

    /** A value of the header reaches past the end of the file. */
    public static DicomReadException truncatedHeader() {
        return new DicomReadException(
                "Truncated or broken: its header reaches past the end of the file. Get it again from its source.");
    }

    /** The file ends before its pixel data does. */
    public static DicomReadException truncatedPixels() {
        return new DicomReadException("Truncated: the file ends inside its pixel data. Get it again from its source.");
    }

    /** There is no memory left to read it with. */
    public static DicomReadException outOfMemory(OutOfMemoryError cause) {
        return new DicomReadException("There is not enough memory for it. Give Java more, with -Xmx.", cause);
    }

    /** The message. */
    public String reason() {
        return reason;
    }
}
