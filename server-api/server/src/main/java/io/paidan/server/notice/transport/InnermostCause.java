package io.paidan.server.notice.transport;

import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** What went wrong in the end, and on the way there, without the names of the classes that passed it on. */
final class InnermostCause {

    private InnermostCause() {}

    /** Null when nothing was said. */
    static @Nullable String of(Throwable failure) {
        var innermost = failure;
        for (@Nullable Throwable next = failure; next != null; next = next(next)) {
            innermost = next;
        }
        var said = innermost.getMessage();
        if (innermost instanceof UnknownHostException) {
            return "Unknown host: " + said;
        }
        return said == null ? null : said.strip();
    }

    /** Null when nothing of the kind was behind it. */
    static <T extends Throwable> @Nullable T find(Class<T> kind, Throwable failure) {
        for (@Nullable Throwable next = failure; next != null; next = next(next)) {
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
        }
        return null;
    }

    /** Mail keeps the cause beside the usual place. */
    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
