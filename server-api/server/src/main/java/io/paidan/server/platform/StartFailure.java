package io.paidan.server.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
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
        if (known(failure) == null) {
            LoggerFactory.getLogger(StartFailure.class).error("The server did not start", failure);
        }
        return new FailureAnalysis(sentence(failure), null, failure);
    }

    /** Why, and what to do, in the system's language. */
    public static String sentence(Throwable failure) {
        var known = known(failure);
        return known == null ? sentence(StartProblem.UNEXPECTED, "reason", deepest(failure)) : known;
    }

    private static @Nullable String known(Throwable failure) {
        var own = find(failure, StartException.class);
        if (own != null) {
            return own.getMessage();
        }
        var port = find(failure, PortInUseException.class);
        return port == null ? setting(failure) : sentence(StartProblem.PORT_IN_USE, "port", port.getPort());
    }

    private static @Nullable String setting(Throwable failure) {
        var bound = find(failure, BindException.class);
        var property = bound == null ? null : bound.getProperty();
        if (property != null) {
            return sentence(StartProblem.SETTING_INVALID, "name", property.getName(), "value", property.getValue());
        }
        var read = find(failure, InvalidConfigurationPropertyValueException.class);
        return read == null
                ? null
                : sentence(
                        StartProblem.SETTING_INVALID, "name", read.getName(), "value", String.valueOf(read.getValue()));
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
