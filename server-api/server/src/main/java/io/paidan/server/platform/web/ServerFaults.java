package io.paidan.server.platform.web;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Failures that are not the caller's: the database is away, the disk is full, or an error in the program. */
@Component
final class ServerFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFaults.class);

    /** True when the answer could not be written because the caller broke off. */
    static boolean isCallerGone(Exception failure) {
        return find(failure, AsyncRequestNotUsableException.class) != null
                || find(failure, ClientAbortException.class) != null;
    }

    /** Logs it once and says what the caller may know. */
    ProblemException problem(Exception failure, HttpServletRequest request) {
        var database = find(failure, SQLException.class);
        if (database != null) {
            var state = String.valueOf(database.getSQLState());
            if (state.equals("22021")) {
                return new ProblemException(ProblemCode.MALFORMED, "characters");
            }
            var detail = database instanceof SQLTransientConnectionException ? "busy" : unavailable(state);
            if (detail != null) {
                LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), database.toString());
                return new ProblemException(ProblemCode.UNAVAILABLE, detail);
            }
        }
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {} in {} {}", id, request.getMethod(), request.getRequestURI(), failure);
        return new ProblemException(ProblemCode.INTERNAL, "fault", "id", id);
    }

    private static @Nullable String unavailable(String state) {
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300") || state.equals("57014")) {
            return "database";
        }
        if (state.equals("53100")) {
            return "disk";
        }
        return state.startsWith("40") || state.equals("55P03") ? "busy" : null;
    }

    private static <T extends Throwable> @Nullable T find(Exception failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
