/**
 * DICOM objects out: images, segmentations and what other programs read. The toolkit stays inside.
 */
@NullMarked
package org.residua.interchange;

import org.jspecify.annotations.NullMarked;
