/**
 * Broken files by the ten thousand through the public reading path, in a virtual machine of their own. Must not know
 * what any file should be read as: only that reading ends in time, in bounded memory, and with a declared exception.
 */
@NullMarked
package org.residua.dicom.fuzz;

import org.jspecify.annotations.NullMarked;
