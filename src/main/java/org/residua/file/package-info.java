/**
 * Files written whole or not at all. Row 0: every package that writes uses it, so that no export is ever found half
 * done. Must not know what is written.
 */
@NullMarked
package org.residua.file;

import org.jspecify.annotations.NullMarked;
