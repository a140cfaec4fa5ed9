/**
 * What a scan is called and how its parts belong together: patients, studies, series and instances, with their
 * positions in space. Immutable values in DICOM's own words (PS3.3). Must not know files' contents, pixels or
 * any toolkit.
 */
@NullMarked
package org.residua.study;

import org.jspecify.annotations.NullMarked;
