/**
 * Plain pictures and arrays: PNG and JPEG in, PNG and NumPy out. Must not know DICOM or models.
 */
@NullMarked
package org.residua.raster;

import org.jspecify.annotations.NullMarked;
