/**
 * Decoders that need a process of their own: the pool of child processes and what they run. The parent checks what a
 * frame declares, sets a deadline and replaces a child that hangs, crashes or takes too much memory; frames go over
 * pipes as bytes. It must not know files nor data sets.
 */
@NullMarked
package org.residua.dicom.codec.process;

import org.jspecify.annotations.NullMarked;
