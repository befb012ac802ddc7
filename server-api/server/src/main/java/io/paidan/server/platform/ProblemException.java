package io.paidan.server.platform;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import java.util.List;
import java.util.Map;

/**
 * A request is refused. Its sentences stand in the message bundles: the title under {@code problem.<code>}, the detail
 * under {@code problem.<code>.<detail>}, with the values where it says <code>{name}</code>.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final String detail;
    private final transient Map<String, String> values;
    private final transient List<FieldProblem> errors;
    private final transient List<Verdict> verdicts;

    /**
     * @param detail which sentence, such as {@code work-order} for {@code problem.NOT_FOUND.work-order}
     * @param namesAndValues alternating: name, value, name, value …
     */
    public ProblemException(ProblemCode code, String detail, Object... namesAndValues) {
        this(code, detail, NamedValues.of(namesAndValues), List.of(), List.of());
    }

    private ProblemException(
            ProblemCode code,
            String detail,
            Map<String, String> values,
            List<FieldProblem> errors,
            List<Verdict> verdicts) {
        super("%s.%s %s %s %s".formatted(code, detail, values, errors, verdicts), null, false, false);
        this.code = code;
        this.detail = detail;
        this.values = values;
        this.errors = List.copyOf(errors);
        this.verdicts = List.copyOf(verdicts);
    }

    /** Some fields are wrong; each says what in the caller's language already. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        var printable = errors.stream().map(ProblemException::printable).toList();
        return new ProblemException(
                ProblemCode.INVALID, "fields", NamedValues.of("count", errors.size()), printable, List.of());
    }

    /** The code in this field belongs to something else. */
    static ProblemException taken(FieldProblem code) {
        return new ProblemException(
                ProblemCode.ID_REUSED,
                "code",
                NamedValues.of("code", String.valueOf(code.value())),
                List.of(printable(code)),
                List.of());
    }

    /** What was sent may hold anything; what is answered can be read. */
    private static FieldProblem printable(FieldProblem error) {
        var value = error.value();
        return value == null
                ? error
                : new FieldProblem(error.field(), NamedValues.printable(value), NamedValues.printable(error.message()));
    }

    /** Limits of dispatching forbid it. */
    public static ProblemException limitBroken(List<Verdict> verdicts, String detail, Object... namesAndValues) {
        return new ProblemException(
                ProblemCode.LIMIT_BROKEN, detail, NamedValues.of(namesAndValues), List.of(), verdicts);
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public Map<String, String> values() {
        return values;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }
}
