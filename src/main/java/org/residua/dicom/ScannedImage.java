package org.residua.dicom;

import java.util.List;
import org.residua.study.Series;
import org.residua.study.Study;

/**
 * One image on its way into its series.
 *
 * @param study that it belongs to, without series
 * @param series that it belongs to, without slices
 * @param slices its frames, in their order
 */
record ScannedImage(Study study, Series series, List<ScannedSlice> slices) {}
