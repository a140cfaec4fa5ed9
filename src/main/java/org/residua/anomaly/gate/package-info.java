/**
 * The input gate: whether a slice is what a model was trained on, and if not, why. Must not know scores.
 */
@NullMarked
package org.residua.anomaly.gate;

import org.jspecify.annotations.NullMarked;
