package io.paidan.server.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns whatever kept the server from starting into one sentence, so that nobody is shown a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailure implements FailureAnalyzer {

    /** Called by Spring Boot; an analysed failure is not logged with its stack trace. */
    @Override
    public FailureAnalysis analyze(Throwable failure) {
        if (find(failure, StartException.class) == null && find(failure, PortInUseException.class) == null) {
            LoggerFactory.getLogger(StartFailure.class).error("The server did not start", failure);
        }
        return new FailureAnalysis(sentence(failure), null, failure);
    }

    /** Why, and what to do, in the system's language. */
    public static String sentence(Throwable failure) {
        var known = find(failure, StartException.class);
        if (known != null) {
            return String.valueOf(known.getMessage());
        }
        var port = find(failure, PortInUseException.class);
        if (port != null) {
            return sentence(StartProblem.PORT_IN_USE, "port", port.getPort());
        }
        var setting = find(failure, ConfigurationPropertiesBindException.class);
        if (setting != null) {
            return sentence(StartProblem.SETTING_INVALID, "reason", deepest(setting));
        }
        return sentence(StartProblem.UNEXPECTED, "reason", deepest(failure));
    }

    private static String sentence(StartProblem problem, Object... namesAndValues) {
        return StartException.sentence(problem, NamedValues.of(namesAndValues), Locale.getDefault());
    }

    private static String deepest(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
