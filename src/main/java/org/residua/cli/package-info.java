/**
 * The command line: parse, call a workflow, print. Results go to standard output, messages to standard error. Exit
 * status: 0 all done, 1 some inputs were refused, 2 wrong usage, 3 failed. Must not know JavaFX: the window is behind
 * the {@link org.residua.cli.Viewer} port.
 */
@NullMarked
package org.residua.cli;

import org.jspecify.annotations.NullMarked;
