package io.paidan.desktop.client;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.desktop.platform.Texts;
import io.paidan.routing.RegionPackException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in a sentence why a call to the server or a look into the region failed. */
public final class FailureTexts {

    private static final Logger log = LoggerFactory.getLogger(FailureTexts.class);

    private static final int LONGEST_SHOWN = 60;

    private final Texts texts;

    public FailureTexts(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Throwable failure) {
        return switch (cause(failure)) {
            case ApiException refusal -> sentence(refusal.problem());
            case RegionPackException broken -> broken.sentence(texts.locale());
            case ServerAwayException away when away.isDistrusted() -> texts.get("client.distrusted", away.server());
            case ServerAwayException away -> texts.get("client.away", away.server());
            case FileFailedException broken -> texts.get("client.file", broken.file(), reason(broken.reason()));
            case Throwable unexpected -> {
                log.error("A call failed unexpectedly", unexpected);
                yield texts.get("client.unexpected");
            }
        };
    }

    /** The failure itself, without the wrapping of futures. */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private String reason(IOException reason) {
        return switch (reason) {
            case AccessDeniedException denied -> texts.get("client.file.denied");
            case NoSuchFileException missing -> texts.get("client.file.noFolder");
            case FileSystemException named when named.getReason() != null -> named.getReason();
            case IOException other -> String.valueOf(other.getMessage());
        };
    }

    /** What is wrong with each field, where that was said; else the sentence. */
    private String sentence(Problem problem) {
        if (!problem.errors().isEmpty()) {
            return problem.errors().stream().map(this::told).distinct().collect(Collectors.joining(" "));
        }
        return problem.detail() == null ? problem.title() : problem.detail();
    }

    private String told(FieldProblem wrong) {
        var name = name(wrong.field()).orElse("");
        var value = shown(wrong);
        if (value.isEmpty()) {
            return name.isEmpty() ? wrong.message() : texts.get("client.wrongField", name, wrong.message());
        }
        return texts.get("client.wrongValue", name, value, wrong.message()).strip();
    }

    /** As people call it: {@code rules[2].when.keywords} is keywords. */
    private Optional<String> name(String field) {
        var last = field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        return texts.find("client.field." + last);
    }

    /** What was sent, unless the sentence says it already or nobody beside may read it. */
    private static String shown(FieldProblem wrong) {
        var value = wrong.value() == null ? "" : wrong.value();
        var isSecret = wrong.field().toLowerCase(Locale.ROOT).matches(".*(password|secret).*");
        return isSecret || value.length() > LONGEST_SHOWN || wrong.message().contains(value) ? "" : value;
    }
}
