/**
 * What leaves the program for people and scripts: report, pictures, plots, CSV and JSON. Every picture that
 * carries a result carries the research notice. Must not compute results.
 */
@NullMarked
package org.residua.report;

import org.jspecify.annotations.NullMarked;
