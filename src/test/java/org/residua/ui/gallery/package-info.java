/**
 * Pictures of every page and state of the window in each theme, language and scale, from made-up studies, and a search of
 * each for text that is cut off, covered or faint. A new state is one line in {@link org.residua.ui.gallery.States}.
 */
@NullMarked
package org.residua.ui.gallery;

import org.jspecify.annotations.NullMarked;
