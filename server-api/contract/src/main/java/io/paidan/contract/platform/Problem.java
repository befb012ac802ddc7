package io.paidan.contract.platform;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused ({@code application/problem+json}, RFC 9457).
 *
 * @param title what happened, in the caller's language
 * @param detail the thing, its value and the way out, in the caller's language
 * @param values the names and values that the sentence speaks of, such as {@code by → 王芳, status → SCHEDULED}
 * @param verdicts the limits that forbid it, for {@link ProblemCode#LIMIT_BROKEN}
 */
public record Problem(
        ProblemCode code,
        int status,
        String title,
        @Nullable String detail,
        Map<String, String> values,
        List<FieldProblem> errors,
        List<Verdict> verdicts) {}
