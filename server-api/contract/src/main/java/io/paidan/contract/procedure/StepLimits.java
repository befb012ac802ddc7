package io.paidan.contract.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Between which values a measurement is good, both included.
 *
 * @param unit such as {@code mbar}
 * @param min null when nothing is too low
 * @param max null when nothing is too high
 */
public record StepLimits(
        String unit, @Nullable Double min, @Nullable Double max) {

    /** True when the value is good. */
    public boolean hold(double value) {
        return (min == null || value >= min) && (max == null || value <= max);
    }
}
