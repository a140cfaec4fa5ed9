/**
 * Our decoded values beside those of independent programs (pydicom, dcmtk, gdcm), file by file. Judges run as
 * child processes with a deadline and bounded output. What reads a judge's answer must not use the decoders that
 * are judged.
 */
@NullMarked
package org.residua.workflow.conformance;

import org.jspecify.annotations.NullMarked;
