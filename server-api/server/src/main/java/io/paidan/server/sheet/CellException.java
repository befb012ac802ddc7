package io.paidan.server.sheet;

import java.util.Map;

/** A cell does not hold what its column is for. */
public final class CellException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Map<String, String> values;

    /**
     * @param key of the sentence, such as {@code field.phone}
     * @param values that the sentence speaks of
     */
    public CellException(String key, Map<String, String> values) {
        super(key + " " + values, null, false, false);
        this.key = key;
        this.values = values;
    }

    String key() {
        return key;
    }

    Map<String, String> values() {
        return values;
    }
}
