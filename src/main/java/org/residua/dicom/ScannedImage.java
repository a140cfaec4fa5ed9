package org.residua.dicom;

import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.Study;

/**
 * One image on its way into its series.
 *
 * @param study that it belongs to, without series
 * @param series that it belongs to, without instances
 */
record ScannedImage(Study study, Series series, Instance instance) {}
