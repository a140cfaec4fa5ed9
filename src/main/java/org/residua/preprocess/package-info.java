/**
 * From a slice to what a network sees: foreground, normalisation by series or image, resampling to the model's
 * grid. Pure functions that keep the inverse mapping back to the slice's own grid. Must not know networks.
 */
@NullMarked
package org.residua.preprocess;

import org.jspecify.annotations.NullMarked;
