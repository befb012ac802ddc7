package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeVariable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the values of a notice in a language and a zone. */
@Component
class NoticeValues {

    private final MessageSource messages;

    NoticeValues(MessageSource messages) {
        this.messages = messages;
    }

    Map<NoticeVariable, String> say(Map<NoticeVariable, Object> values, Locale language, ZoneId zone) {
        var said = new EnumMap<NoticeVariable, String>(NoticeVariable.class);
        values.forEach((variable, value) -> said.put(variable, say(value, language, zone)));
        return said;
    }

    /** Made-up values, for trying words and channels. */
    Map<NoticeVariable, String> examples(Locale language) {
        var examples = new EnumMap<NoticeVariable, String>(NoticeVariable.class);
        for (var variable : NoticeVariable.values()) {
            examples.put(variable, text("notice.example." + variable, language));
        }
        return examples;
    }

    /** So that nobody who reads an example takes it for what has happened. */
    String asTest(String words, Locale language) {
        return messages.getMessage("notice.test", new Object[] {words}, language);
    }

    private String say(Object value, Locale language, ZoneId zone) {
        return switch (value) {
            case Instant at ->
                DateTimeFormatter.ofPattern(text("notice.time-pattern", language), language)
                        .format(at.atZone(zone));
            case Phrase phrase ->
                messages.getMessage(
                        phrase.key(),
                        phrase.arguments().stream()
                                .map(argument -> argument instanceof Instant ? say(argument, language, zone) : argument)
                                .toArray(),
                        language);
            case List<?> several ->
                several.stream()
                        .map(one -> say(one, language, zone))
                        .collect(Collectors.joining(text("notice.and", language)));
            case Duration duration -> String.valueOf(duration.toMinutes());
            case Enum<?> constant ->
                Objects.requireNonNullElse(
                        messages.getMessage("word." + constant.name(), null, constant.name(), language),
                        constant.name());
            default -> value.toString();
        };
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
