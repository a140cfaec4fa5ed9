/**
 * Long work as plain values: progress, cancellation, jobs and the executors that run them, the only place that
 * makes threads. Must not know JavaFX nor what the work is about.
 */
@NullMarked
package org.residua.task;

import org.jspecify.annotations.NullMarked;
