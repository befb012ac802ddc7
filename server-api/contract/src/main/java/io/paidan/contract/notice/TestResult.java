package io.paidan.contract.notice;

import org.jspecify.annotations.Nullable;

/**
 * What became of an example.
 *
 * @param text what was sent
 * @param failure why it did not go out; null when it did
 * @param problem the same in the words of the other side; null when it said nothing
 */
public record TestResult(
        String text,
        @Nullable NoticeFailure failure,
        @Nullable String problem) {}
