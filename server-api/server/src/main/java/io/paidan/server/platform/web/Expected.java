package io.paidan.server.platform.web;

import io.paidan.server.platform.ProblemSentences;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What belongs into a field, in words that one need be no programmer for. */
@Component
final class Expected {

    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(UUID.class, "id"),
            Map.entry(Instant.class, "moment"),
            Map.entry(LocalDate.class, "day"),
            Map.entry(LocalTime.class, "clock"),
            Map.entry(Duration.class, "length"),
            Map.entry(ZoneId.class, "zone"),
            Map.entry(Currency.class, "currency"),
            Map.entry(String.class, "text"),
            Map.entry(Boolean.class, "flag"),
            Map.entry(boolean.class, "flag"),
            Map.entry(Integer.class, "whole"),
            Map.entry(int.class, "whole"),
            Map.entry(Long.class, "whole"),
            Map.entry(long.class, "whole"),
            Map.entry(Double.class, "number"),
            Map.entry(double.class, "number"));

    private final ProblemSentences sentences;

    Expected(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** @param value what stands there instead, null when it cannot be shown */
    String sentence(@Nullable Class<?> type, @Nullable String value, Locale language) {
        if (type != null && type.isEnum() && value != null) {
            return sentences.sentence("field.not-one-of", Map.of("value", value, "allowed", constants(type)), language);
        }
        var words = type != null && type.isEnum()
                ? constants(type)
                : sentences.sentence("expected." + kind(type), Map.of(), language);
        return value == null
                ? sentences.sentence("field.wrong-kind", Map.of("type", words), language)
                : sentences.sentence("field.wrong-type", Map.of("type", words, "value", value), language);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "fields";
        }
        var isList = Collection.class.isAssignableFrom(type) || type.isArray();
        return KINDS.getOrDefault(type, isList ? "list" : "fields");
    }
}
