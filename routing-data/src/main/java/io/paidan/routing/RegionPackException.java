package io.paidan.routing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A region pack cannot be built or opened; the message says what is wrong with which file and what to do. */
public final class RegionPackException extends RuntimeException {

    static final String BUNDLE = "io.paidan.routing.routing";

    /** What went wrong; the values of the message are given in brackets. */
    public enum Code {
        /** No such file (file). */
        EXTRACT_MISSING,
        /** The file has no byte (file). */
        EXTRACT_EMPTY,
        /** The file is something else (file). */
        EXTRACT_NOT_PBF,
        /** The file ends too early (file). */
        EXTRACT_CUT_OFF,
        /** The file is damaged inside (file). */
        EXTRACT_UNREADABLE,
        /** The file holds no road one may drive on (file). */
        EXTRACT_WITHOUT_ROADS,
        /** The target is a file or a folder of something else (folder). */
        TARGET_IN_THE_WAY,
        /** No space left (folder, free megabytes). */
        DISK_FULL,
        /** The pack could not be written (folder, reason). */
        NOT_WRITTEN,
        /** The thread was interrupted (folder). */
        CANCELLED,
        /** No such folder (folder). */
        PACK_MISSING,
        /** A folder without a manifest: something else, or half-written (folder). */
        PACK_HALF_WRITTEN,
        /** Another format (folder, its version, the version this program reads). */
        PACK_OTHER_VERSION,
        /** A file is missing, has the wrong size or the wrong content (folder, file). */
        PACK_DAMAGED
    }

    private final Code code;
    private final transient List<Object> values;

    RegionPackException(Code code, @Nullable Throwable cause, Object... values) {
        super(sentence(code, List.of(values), Locale.ENGLISH), cause);
        this.code = code;
        this.values = List.of(values);
    }

    RegionPackException(Code code, Object... values) {
        this(code, null, values);
    }

    public Code code() {
        return code;
    }

    public List<Object> values() {
        return values;
    }

    /** The message in the reader's language. */
    public String sentence(Locale locale) {
        return sentence(code, values, locale);
    }

    private static String sentence(Code code, List<Object> values, Locale locale) {
        var pattern = ResourceBundle.getBundle(BUNDLE, locale).getString("region." + code.name());
        return new MessageFormat(pattern, locale).format(values.toArray());
    }
}
