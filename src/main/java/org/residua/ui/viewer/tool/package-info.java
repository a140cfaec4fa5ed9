/**
 * One class a mouse tool of the viewer.
 */
@NullMarked
package org.residua.ui.viewer.tool;

import org.jspecify.annotations.NullMarked;
