/**
 * De-identification by the Basic Application Level Confidentiality Profile and its options (PS3.15 annex E): what the
 * standard says as data, one file after another through it, and the trail of what was exported. Must not know where
 * files come from nor who asks.
 */
@NullMarked
package org.residua.interchange.deidentify;

import org.jspecify.annotations.NullMarked;
