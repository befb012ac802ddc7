package io.paidan.desktop.client;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a program has sent, a value a line, with letters instead of their escapes: all it says and nothing else. */
public final class JsonLayout {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonLayout() {}

    /** Empty for what is no JSON object or list. */
    public static Optional<String> of(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            var laidOut = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
            return Optional.of(laidOut.replace(System.lineSeparator(), "\n"));
        } catch (JacksonException otherwise) {
            return Optional.empty();
        }
    }
}
