/**
 * DICOM files in: the header-only scan that gives every file a verdict, DICOMDIR, series in slice order, and
 * the reader behind the VolumeSource port. The toolkit stays inside: none of its types is in a public signature.
 */
@NullMarked
package org.residua.dicom;

import org.jspecify.annotations.NullMarked;
