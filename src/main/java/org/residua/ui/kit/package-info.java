/**
 * What every part of the window shares: jobs brought back to the JavaFX thread, messages, icons, the observable
 * session. Must not know any feature.
 */
@NullMarked
package org.residua.ui.kit;

import org.jspecify.annotations.NullMarked;
