package io.paidan.contract.procedure;

/**
 * Enter what came out of a step; an earlier result is replaced.
 *
 * @param value see {@link StepKind}; a measurement as a number with a point
 */
public record RecordStep(String value) {}
