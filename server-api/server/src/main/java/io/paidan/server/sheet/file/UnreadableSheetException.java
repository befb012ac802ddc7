package io.paidan.server.sheet.file;

import org.jspecify.annotations.Nullable;

/** A file as a whole, or from some row on, cannot be read. */
public final class UnreadableSheetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String detail;

    /** @param detail which sentence says it, such as {@code sheet-empty} */
    public UnreadableSheetException(String detail) {
        this(detail, null);
    }

    public UnreadableSheetException(String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
