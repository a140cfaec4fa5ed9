/**
 * A model as plain data: weights, preprocessing, statistics of normal residuals, calibration and the card, and
 * the zip file that holds them. Must not know the tensor library.
 */
@NullMarked
package org.residua.bundle;

import org.jspecify.annotations.NullMarked;
