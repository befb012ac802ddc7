package io.paidan.server.platform;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a refusal into the words of a language. */
@Component
public final class ProblemSentences {

    private final MessageSource messages;

    ProblemSentences(MessageSource messages) {
        this.messages = messages;
    }

    public Problem problem(ProblemException refusal, Locale language) {
        var code = refusal.code();
        return new Problem(
                code,
                code.httpStatus(),
                sentence("problem." + code, Map.of(), language),
                sentence(key(code, refusal.detail()), spoken(refusal.values(), language), language),
                refusal.values(),
                refusal.errors(),
                refusal.verdicts());
    }

    /** The sentence under a key, with the values where it says <code>{name}</code>. */
    public String sentence(String key, Map<String, String> values, Locale language) {
        return NamedValues.fill(messages.getMessage(key, null, language), values);
    }

    /** Codes such as SCHEDULED as words, where the bundles have one under {@code word.<code>}. */
    private Map<String, String> spoken(Map<String, String> values, Locale language) {
        var spoken = new LinkedHashMap<>(values);
        spoken.replaceAll((name, value) ->
                name.equals(MasterChange.FIELDS) ? fields(value, language) : find("word." + value, value, language));
        return spoken;
    }

    /** What was changed as the screens call it. */
    private String fields(String names, Locale language) {
        return Arrays.stream(names.split(MasterChange.BETWEEN_FIELDS))
                .map(name -> find("changed." + name, find("column." + name, name, language), language))
                .collect(Collectors.joining(messages.getMessage("changed.between", null, language)));
    }

    private String find(String key, String otherwise, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, language), otherwise);
    }

    private static String key(ProblemCode code, String detail) {
        return "problem." + code + "." + detail;
    }
}
