package io.paidan.server.platform.web;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where a failed request becomes an answer. */
@RestControllerAdvice
final class ProblemAdvice {

    private final ProblemSentences sentences;
    private final JsonProblems jsonProblems;
    private final Expected expected;
    private final ServerFaults serverFaults;

    ProblemAdvice(ProblemSentences sentences, JsonProblems jsonProblems, Expected expected, ServerFaults serverFaults) {
        this.sentences = sentences;
        this.jsonProblems = jsonProblems;
        this.expected = expected;
        this.serverFaults = serverFaults;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(ProblemException refusal, HttpServletRequest request) {
        var answer = ResponseEntity.status(refusal.code().httpStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.code() == ProblemCode.TOO_MANY) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.values().get("seconds")));
        }
        if (refusal.code() == ProblemCode.SIGN_IN_REQUIRED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(sentences.problem(refusal, CallerLanguage.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return refused(jsonProblems.of(failure, CallerLanguage.of(request)), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException failure, HttpServletRequest request) {
        var errors = failure.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(),
                        JsonProblems.shortened(error.getRejectedValue()),
                        Objects.requireNonNullElse(error.getDefaultMessage(), "")))
                .toList();
        return refused(ProblemException.invalid(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        var value = Objects.requireNonNullElse(JsonProblems.shortened(failure.getValue()), "");
        var cause = String.valueOf(failure.getMostSpecificCause().getMessage());
        var language = CallerLanguage.of(request);
        var message = cause.contains(InReach.OUT_OF_REACH)
                ? sentences.sentence("field.time-out-of-reach", Map.of("value", value), language)
                : expected.sentence(failure.getRequiredType(), value, language);
        return wrongParameter(failure.getName(), value, message, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingParameter(
            MissingServletRequestParameterException failure, HttpServletRequest request) {
        return missing(failure.getParameterName(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> emptyPathVariable(MissingPathVariableException failure, HttpServletRequest request) {
        return missing(failure.getVariableName(), request);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<Problem> unknownPath(HttpServletRequest request) {
        return refused(new ProblemException(ProblemCode.NOT_FOUND, "path", "path", request.getRequestURI()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        var allowed = String.join(", ", Objects.requireNonNullElse(failure.getSupportedMethods(), new String[0]));
        return refused(
                new ProblemException(
                        ProblemCode.METHOD_NOT_ALLOWED, "method", "method", failure.getMethod(), "allowed", allowed),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongContent(HttpMediaTypeNotSupportedException failure, HttpServletRequest request) {
        var type = String.valueOf(failure.getContentType());
        return refused(new ProblemException(ProblemCode.UNSUPPORTED, "content-type", "type", type), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongAccept(HttpMediaTypeNotAcceptableException failure, HttpServletRequest request) {
        var type = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return refused(new ProblemException(ProblemCode.UNSUPPORTED, "accept", "type", type), request);
    }

    /** Null, which answers nothing, when the caller has gone: nobody is left to answer. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> serverFault(Exception failure, HttpServletRequest request) {
        return ServerFaults.isCallerGone(failure) ? null : refused(serverFaults.problem(failure, request), request);
    }

    private ResponseEntity<Problem> missing(String name, HttpServletRequest request) {
        var message = sentences.sentence("field.missing", Map.of(), CallerLanguage.of(request));
        return wrongParameter(name, null, message, request);
    }

    private ResponseEntity<Problem> wrongParameter(
            String name, @Nullable String value, String message, HttpServletRequest request) {
        return refused(ProblemException.invalid(List.of(new FieldProblem(name, value, message))), request);
    }
}
