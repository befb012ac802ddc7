package io.paidan.desktop.client;

import java.net.URI;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Nobody answered at the server's address, or what answered is no Paidan server. */
public final class ServerAwayException extends RuntimeException {

    private final URI server;

    public ServerAwayException(URI server, @Nullable Throwable cause) {
        super("No answer from " + server, cause);
        this.server = server;
    }

    public URI server() {
        return server;
    }

    /** True when somebody answered, but could not prove to be the right one. */
    public boolean isDistrusted() {
        for (var cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
