/**
 * Synthetic anatomy and synthetic lesions with exact masks, reproducible from a seed: sample scans, the
 * yardstick by which training stops, and tests. Must not know how they are written to files.
 */
@NullMarked
package org.residua.phantom;

import org.jspecify.annotations.NullMarked;
