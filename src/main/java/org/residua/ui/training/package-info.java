/**
 * The page of models: those at hand with their cards, training with its curves and pictures, calibration on local
 * normals. Must not know the other features of the window.
 */
@NullMarked
package org.residua.ui.training;

import org.jspecify.annotations.NullMarked;
