package org.residua.dicom;

import org.residua.study.SliceRef;

/** A slice on its way into its stack, with what may set it apart from others of its series. */
record ScannedSlice(SliceRef ref, SliceTraits traits) {}
