/**
 * Series that are read side by side: which of them scroll together, by place in the patient or by an offset of the user,
 * where the plane of one cuts another, and which is a prior of another. Decides; draws nothing.
 */
@NullMarked
package org.residua.ui.viewer.link;

import org.jspecify.annotations.NullMarked;
