/**
 * One class for each thing drawn on a pane. A layer follows the view model and is told where the slice lies; it
 * decides nothing.
 */
@NullMarked
package org.residua.ui.viewer.layer;

import org.jspecify.annotations.NullMarked;
