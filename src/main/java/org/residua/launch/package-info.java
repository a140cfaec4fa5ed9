/**
 * Where the program starts: hands the arguments to the command line without touching a JavaFX class,
 * chooses the display before the toolkit starts, and wires the ports to what implements them.
 * It must hold no logic of its own: nothing imports it.
 */
@NullMarked
package org.residua.launch;

import org.jspecify.annotations.NullMarked;
