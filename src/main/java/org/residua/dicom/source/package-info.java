/**
 * Where the bytes of a DICOM file are: on the disk, or in a ZIP archive that is never unpacked. An entry of an archive
 * is called by the path of the archive followed by its own name, as if the archive were a folder. Knows sizes, names and
 * damage; knows nothing of DICOM's attributes.
 */
@NullMarked
package org.residua.dicom.source;

import org.jspecify.annotations.NullMarked;
