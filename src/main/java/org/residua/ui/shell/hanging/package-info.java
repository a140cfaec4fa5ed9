/**
 * How studies are laid out when they are opened into an empty window: rules as data, and which series of a prior study
 * belongs beside one of the current. Decides once; what the user arranges later it does not touch.
 */
@NullMarked
package org.residua.ui.shell.hanging;

import org.jspecify.annotations.NullMarked;
