package io.paidan.desktop.template;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.TemplateVersion;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.platform.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Which versions the template in the form has had: who made each, when, and which fields he changed. */
final class VersionsViewModel {

    /**
     * @param title number, time and author
     * @param changes the fields that differ from the version before; empty for the first
     */
    record Line(String title, String changes) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The message that names each field, and the field. */
    private static final List<Entry<String, Function<ServiceTemplate, @Nullable Object>>> FIELDS = List.of(
            entry("template.nameEn", ServiceTemplate::nameEn),
            entry("template.nameZh", ServiceTemplate::nameZh),
            entry("template.category", ServiceTemplate::category),
            entry("template.serviceType", ServiceTemplate::serviceType),
            entry("template.priority", ServiceTemplate::priority),
            entry("template.duration", ServiceTemplate::duration),
            entry("template.crewSize", ServiceTemplate::crewSize),
            entry("template.dispatchMode", ServiceTemplate::dispatchMode),
            entry("template.slaPolicy", ServiceTemplate::slaPolicy),
            entry("template.priorityRule", ServiceTemplate::priorityRule),
            entry("template.requiredFields", ServiceTemplate::requiredFields),
            entry("template.requiredSkills", ServiceTemplate::requiredSkills),
            entry("template.noSkillNeeded", ServiceTemplate::noSkillNeeded),
            entry("template.likelyParts", ServiceTemplate::likelyParts),
            entry("template.retired", ServiceTemplate::retired),
            entry("template.steps", ServiceTemplate::procedure));

    private final Function<String, CompletableFuture<List<TemplateVersion>>> source;
    private final BooleanSupplier isAllowed;
    private final Supplier<ZoneId> zone;
    private final Texts texts;
    private final FailureTexts failures;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable String shown;

    /**
     * @param source the versions of a template by its code, the newest first
     * @param isAllowed false for whoever reads templates but not who changed them: then nobody is asked
     */
    VersionsViewModel(
            Function<String, CompletableFuture<List<TemplateVersion>>> source,
            BooleanSupplier isAllowed,
            Supplier<ZoneId> zone,
            Texts texts,
            FailureTexts failures,
            Executor fx) {
        this.source = source;
        this.isAllowed = isAllowed;
        this.zone = zone;
        this.texts = texts;
        this.failures = failures;
        this.fx = fx;
    }

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Why there are none; empty while there is nothing to say. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @param code null for one that is not saved yet */
    void show(@Nullable String code) {
        shown = code;
        lines.set(List.of());
        problem.set("");
        if (code != null && !isAllowed.getAsBoolean()) {
            problem.set(texts.get("template.versionsNotShown"));
        } else if (code != null) {
            var _ = source.apply(code).whenCompleteAsync((versions, failure) -> take(code, versions, failure), fx);
        }
    }

    private void take(String code, @Nullable List<TemplateVersion> versions, @Nullable Throwable failure) {
        if (!code.equals(shown)) {
            return;
        }
        problem.set(failure == null ? "" : failures.sentence(failure));
        lines.set(versions == null ? List.of() : lines(versions));
    }

    private List<Line> lines(List<TemplateVersion> versions) {
        return IntStream.range(0, versions.size())
                .mapToObj(at -> line(versions.get(at), at + 1 < versions.size() ? versions.get(at + 1) : null))
                .toList();
    }

    private Line line(TemplateVersion version, @Nullable TemplateVersion before) {
        var title = texts.get(
                "template.versionLine",
                version.template().version(),
                TIME.format(version.changedAt().atZone(zone.get())),
                version.changedBy());
        return new Line(title, before == null ? "" : changes(version.template(), before.template()));
    }

    private String changes(ServiceTemplate now, ServiceTemplate before) {
        return FIELDS.stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(now), field.getValue().apply(before)))
                .map(field -> texts.get(field.getKey()))
                .collect(joining(texts.get("template.and")));
    }
}
