package org.residua.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Something measured several times.
 *
 * @param subject what it was measured on
 * @param unit of the two values and the target
 * @param median over the samples
 * @param percentile95 the 95th percentile over the samples
 * @param processorMs processor time a sample took in all threads of the process, on average, in ms; NaN where it was not taken
 * @param target what it has to stay within; null for none
 */
public record BenchFigure(
        String subject,
        String what,
        String unit,
        int samples,
        double median,
        double percentile95,
        double processorMs,
        @Nullable Double target) {}
