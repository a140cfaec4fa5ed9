package org.residua.volume;

import org.residua.study.SliceRef;

/** Reads slices from wherever they are kept. Safe to use from several threads. */
public interface VolumeSource {
    /**
     * Reads one slice; never returns a part of it.
     *
     * @throws SliceReadException when the file is missing, broken, or in a transfer syntax that is not read
     */
    Slice read(SliceRef ref) throws SliceReadException;
}
