package io.paidan.desktop.rule;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.desktop.client.ApiException;

/** The server complains about the rules as a whole ({@code rules[2].when.keywords}), the form knows one of them. */
final class RuleComplaints {

    private RuleComplaints() {}

    /** What is wrong with the rule at this place is said of the form's fields; everything else stays as it is. */
    static Throwable ofForm(Throwable failure, int place) {
        if (!(failure instanceof ApiException refusal)
                || refusal.problem().errors().isEmpty()) {
            return failure;
        }
        var told = refusal.problem();
        var errors = told.errors().stream()
                .map(error -> new FieldProblem(field(error.field(), place), error.value(), error.message()))
                .toList();
        return new ApiException(new Problem(
                told.code(), told.status(), told.title(), told.detail(), told.values(), errors, told.verdicts()));
    }

    private static String field(String wire, int place) {
        var mine = "rules[" + place + "].";
        if (!wire.startsWith(mine)) {
            return wire;
        }
        var field = wire.substring(mine.length())
                .replaceFirst("^(when|then)\\.", "")
                .replaceFirst("^hours\\.", "");
        // a rule that sets nothing: the first of what it may set
        return field.equals("then") ? "priority" : field;
    }
}
