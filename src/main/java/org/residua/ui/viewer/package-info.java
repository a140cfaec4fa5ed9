/**
 * The images: original, reconstruction and overlay with one geometry. Views bind, view models decide.
 */
@NullMarked
package org.residua.ui.viewer;

import org.jspecify.annotations.NullMarked;
