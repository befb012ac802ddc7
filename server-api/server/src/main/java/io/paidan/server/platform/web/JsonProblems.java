package io.paidan.server.platform.web;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read: where, which field, which value. */
@Component
final class JsonProblems {

    private static final int SHOWN_AT_MOST = 60;

    private final ProblemSentences sentences;

    JsonProblems(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    ProblemException of(HttpMessageNotReadableException failure, Locale language) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return switch (failure.getCause()) {
            case UnrecognizedPropertyException unknown ->
                new ProblemException(
                        ProblemCode.MALFORMED,
                        "unknown-field",
                        "field",
                        path(unknown),
                        "known",
                        String.join(
                                ", ",
                                unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .toList()));
            case StreamReadException malformed -> place(malformed.getLocation());
            case DatabindException wrong -> wrongField(wrong, language);
            case null, default -> new ProblemException(ProblemCode.MALFORMED, "no-body");
        };
    }

    private static ProblemException place(@Nullable TokenStreamLocation location) {
        var known = location == null ? TokenStreamLocation.NA : location;
        return new ProblemException(
                ProblemCode.MALFORMED, "json", "line", known.getLineNr(), "column", known.getColumnNr());
    }

    private ProblemException wrongField(DatabindException wrong, Locale language) {
        if (wrong.getPath().isEmpty()) {
            return place(wrong.getLocation());
        }
        var value = wrong instanceof InvalidFormatException format ? shortened(format.getValue()) : null;
        var kind = kind(wrong);
        return ProblemException.invalid(List.of(new FieldProblem(
                path(wrong), value, sentences.sentence("field." + kind, values(wrong, value), language))));
    }

    private static String kind(DatabindException wrong) {
        var message = String.valueOf(wrong.getOriginalMessage());
        if (message.contains(PrintableText.CONTROL_CHARACTERS)) {
            return "control-characters";
        }
        if (message.contains(PrintableText.TOO_LONG)) {
            return "too-long";
        }
        if (message.contains(InReach.OUT_OF_REACH)) {
            return "time-out-of-reach";
        }
        if (message.contains("Missing required creator property") || message.contains("Invalid `null` value")) {
            return "missing";
        }
        if (wrong instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return "not-one-of";
        }
        return wrong instanceof MismatchedInputException ? "wrong-type" : "out-of-range";
    }

    private static Map<String, String> values(DatabindException wrong, @Nullable String value) {
        var type = wrong instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return Map.of(
                "value",
                value == null ? "" : value,
                "max",
                String.valueOf(PrintableText.LONGEST),
                "type",
                type == null ? "" : type.getSimpleName(),
                "allowed",
                type == null || !type.isEnum()
                        ? ""
                        : List.of(type.getEnumConstants()).stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")));
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    static @Nullable String shortened(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var text = value.toString().replaceAll("\\p{Cntrl}", "\uFFFD");
        return text.length() <= SHOWN_AT_MOST ? text : text.substring(0, SHOWN_AT_MOST) + "…";
    }
}
