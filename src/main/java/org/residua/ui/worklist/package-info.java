/**
 * The studies at the left: thumbnails, names and the state of each series.
 */
@NullMarked
package org.residua.ui.worklist;

import org.jspecify.annotations.NullMarked;
