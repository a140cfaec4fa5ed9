/**
 * The right-hand side: threshold and its consequence, ranked regions, the model.
 */
@NullMarked
package org.residua.ui.findings;

import org.jspecify.annotations.NullMarked;
