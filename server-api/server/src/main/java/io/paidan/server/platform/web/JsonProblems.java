package io.paidan.server.platform.web;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that could not be read: where, which field, which value. */
@Component
final class JsonProblems {

    private static final int SHOWN_AT_MOST = 60;
    /** What records refuse by themselves. */
    private static final Map<Class<?>, String> OF_RECORD = Map.of(
            TimeWindow.class, "window",
            Absence.class, "end-after-start",
            Loan.class, "end-after-start",
            OpenHours.class, "end-after-start",
            GeoPoint.class, "place",
            Overtime.class, "overtime",
            EscalationStep.class, "escalation");

    private final ProblemSentences sentences;
    private final Expected expected;

    JsonProblems(ProblemSentences sentences, Expected expected) {
        this.sentences = sentences;
        this.expected = expected;
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
        return ProblemException.invalid(List.of(new FieldProblem(path(wrong), value, message(wrong, value, language))));
    }

    private String message(DatabindException wrong, @Nullable String value, Locale language) {
        var message = String.valueOf(wrong.getOriginalMessage());
        var isMissing =
                message.contains("Missing required creator property") || message.contains("Invalid `null` value");
        if (wrong instanceof MismatchedInputException mismatch && !isMissing && !isRefusedByUs(message)) {
            return expected.sentence(mismatch.getTargetType(), value, language);
        }
        var values = Map.of("value", value == null ? "" : value, "max", String.valueOf(PrintableText.LONGEST));
        return sentences.sentence("field." + (isMissing ? "missing" : kind(wrong, message)), values, language);
    }

    private static boolean isRefusedByUs(String message) {
        return Stream.of(PrintableText.CONTROL_CHARACTERS, PrintableText.TOO_LONG, InReach.OUT_OF_REACH)
                .anyMatch(message::contains);
    }

    private static String kind(DatabindException wrong, String message) {
        if (message.contains(PrintableText.CONTROL_CHARACTERS)) {
            return "control-characters";
        }
        if (message.contains(PrintableText.TOO_LONG)) {
            return "too-long";
        }
        if (message.contains(InReach.OUT_OF_REACH)) {
            return "time-out-of-reach";
        }
        return wrong instanceof ValueInstantiationException refused
                ? OF_RECORD.getOrDefault(refused.getType().getRawClass(), "out-of-range")
                : "out-of-range";
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
