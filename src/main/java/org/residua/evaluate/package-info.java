/**
 * Dataset manifests, calibration, metrics with intervals, strata and the trivial baselines every model is held
 * against. Works on plain arrays and records, so that each figure can be checked by hand. Must not know the window,
 * nor how images are read.
 */
@NullMarked
package org.residua.evaluate;

import org.jspecify.annotations.NullMarked;
