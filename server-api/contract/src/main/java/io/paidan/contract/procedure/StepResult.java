package io.paidan.contract.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a step of an order.
 *
 * @param step the step's code
 * @param value as entered: see {@link StepKind}
 * @param good false for a failed check or a measurement beyond its limits; null for what can only be there or not
 * @param by the display name of who entered it
 */
public record StepResult(
        String step, String value, @Nullable Boolean good, String by, Instant at) {}
