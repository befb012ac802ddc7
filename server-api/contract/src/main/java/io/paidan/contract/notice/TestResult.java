package io.paidan.contract.notice;

import org.jspecify.annotations.Nullable;

/**
 * What became of an example.
 *
 * @param text what was sent
 * @param problem why it did not go out, as the other side said it; null when it did
 */
public record TestResult(String text, @Nullable String problem) {}
