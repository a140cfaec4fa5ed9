/**
 * From residual to meaning: evidence, its normalisation by normal statistics, the map in the slice's own grid,
 * the three calibrated quantities and the regions. Must not know files, reports or the window.
 */
@NullMarked
package org.residua.anomaly;

import org.jspecify.annotations.NullMarked;
