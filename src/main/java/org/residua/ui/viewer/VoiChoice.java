package org.residua.ui.viewer;

import org.residua.volume.Voi;

/**
 * A window or look-up table to choose.
 *
 * @param name what it is called
 * @param voi itself, as this slice has it
 * @param fileIndex which of the file's own it is, 0-based: other slices have theirs at the same place; -1 for none of them
 */
public record VoiChoice(String name, Voi voi, int fileIndex) {}
