package io.paidan.server.platform;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The server cannot start, and the person at the machine can do something about it: the message says what. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final StartProblem problem;

    /** @param namesAndValues alternating: name, value, name, value … */
    public StartException(StartProblem problem, @Nullable Throwable cause, Object... namesAndValues) {
        super(sentence(problem, NamedValues.of(namesAndValues), Locale.getDefault()), cause);
        this.problem = problem;
    }

    public StartProblem problem() {
        return problem;
    }

    static String sentence(StartProblem problem, Map<String, String> values, Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "messages/start",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return NamedValues.fill(bundle.getString("start." + problem), values);
    }
}
