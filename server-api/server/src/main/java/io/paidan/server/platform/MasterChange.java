package io.paidan.server.platform;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The rule by which every master (territory, user, engineer …) is changed: what is sent is compared with what is stored.
 * The same contents again do nothing, so a repeat does no harm; another version is a conflict that names who and what.
 */
@Component
public final class MasterChange {

    /** The value that lists what somebody else changed, by the names of the request. */
    static final String FIELDS = "fields";

    static final String BETWEEN_FIELDS = ", ";

    private final MessageSource texts;
    private final ApplicationEventPublisher listeners;

    MasterChange(MessageSource texts, ApplicationEventPublisher listeners) {
        this.texts = texts;
        this.listeners = listeners;
    }

    /**
     * @param stored the stored master in the form of a request
     * @param sent the request; its component {@code version} is the version that was seen
     * @param name of the thing, for the sentence
     * @return false when nothing is to be changed
     * @throws ProblemException CONFLICT when somebody changed it since
     */
    public <T extends Record> boolean isNeeded(T stored, T sent, String name, String changedBy, Instant changedAt) {
        return isNeeded(stored, sent, "master", "name", name, "by", changedBy, "at", changedAt);
    }

    /**
     * Nobody takes out what he has not seen as it is.
     *
     * @throws ProblemException CONFLICT when somebody changed it since
     */
    public void requireSeen(int stored, int seen, String name, String changedBy, Instant changedAt) {
        if (stored != seen) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "removal", "name", name, "by", changedBy, "at", changedAt, "version", stored);
        }
    }

    /**
     * What is made under a code of the user's choice, never seen before, is not the change of another under the same code.
     *
     * @param stored the stored master in the form of a request
     * @param field that holds the code
     * @throws ProblemException ID_REUSED when there is another under this code
     */
    public <T extends Record> void requireFree(T stored, T sent, String field, String code) {
        if (version(sent) == 0
                && version(stored) > 0
                && !different(stored, sent).isEmpty()) {
            throw ProblemException.taken(new FieldProblem(field, code, sentence("taken")));
        }
    }

    private <T extends Record> boolean isNeeded(T stored, T sent, String detail, Object... namesAndValues) {
        var different = different(stored, sent);
        if (different.isEmpty()) {
            listeners.publishEvent(new NothingChanged());
            return false;
        }
        if (version(stored) != version(sent)) {
            var known = Stream.concat(
                    Arrays.stream(namesAndValues), Stream.of("version", version(stored), FIELDS, different));
            throw new ProblemException(ProblemCode.CONFLICT, detail, known.toArray());
        }
        return true;
    }

    /** One field is wrong, with its sentence under {@code field.<message>}. */
    public ProblemException wrong(String field, @Nullable Object value, String message, Object... namesAndValues) {
        return ProblemException.invalid(List.of(
                new FieldProblem(field, value == null ? null : value.toString(), sentence(message, namesAndValues))));
    }

    private String sentence(String message, Object... namesAndValues) {
        return NamedValues.fill(
                texts.getMessage("field." + message, null, LocaleContextHolder.getLocale()),
                NamedValues.of(namesAndValues));
    }

    private static <T extends Record> String different(T stored, T sent) {
        return Arrays.stream(stored.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals("version"))
                .filter(component -> !Objects.equals(value(component, stored), value(component, sent)))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(BETWEEN_FIELDS));
    }

    private static int version(Record master) {
        return Arrays.stream(master.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("version"))
                .map(component -> (Integer) Objects.requireNonNull(value(component, master)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(master.getClass() + " has no version"));
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of %s cannot be read".formatted(component.getName(), of), e);
        }
    }
}
