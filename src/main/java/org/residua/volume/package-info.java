/**
 * Pixels and where they lie: samples, the grey pipeline (modality LUT, VOI window, presentation), slice
 * geometry in patient millimetres, and volumes that read their slices on demand through the VolumeSource port.
 * Must not know how a file is decoded.
 */
@NullMarked
package org.residua.volume;

import org.jspecify.annotations.NullMarked;
