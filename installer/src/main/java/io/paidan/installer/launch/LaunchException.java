package io.paidan.installer.launch;

import org.jspecify.annotations.Nullable;

/** Something that keeps a part from starting, in a sentence for the person at the terminal. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
