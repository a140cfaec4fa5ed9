/**
 * The attributes of the file that the shown slice came from: search, copy, and where each value is. Views bind, view
 * models decide; how a file is read is not known here.
 */
@NullMarked
package org.residua.ui.tags;

import org.jspecify.annotations.NullMarked;
