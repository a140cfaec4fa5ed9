/**
 * The window that holds the features.
 */
@NullMarked
package org.residua.ui.shell;

import org.jspecify.annotations.NullMarked;
