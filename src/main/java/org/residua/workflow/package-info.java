/**
 * One class a use case, each taking progress and cancellation and returning records: what the command line and
 * the window both call. Must not know either.
 */
@NullMarked
package org.residua.workflow;

import org.jspecify.annotations.NullMarked;
