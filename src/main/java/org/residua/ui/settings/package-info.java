/**
 * What is kept of a user from start to start: preferences, the studies opened last, the session to restore; each a small
 * JSON file that is written whole or not at all. Holds paths and identifiers, never a name of a patient. Must not know
 * what the preferences do: the shell binds them to the parts of the window.
 */
@NullMarked
package org.residua.ui.settings;

import org.jspecify.annotations.NullMarked;
