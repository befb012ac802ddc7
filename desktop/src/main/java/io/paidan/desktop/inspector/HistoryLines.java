package io.paidan.desktop.inspector;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.workorder.CorrectedField;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.dispatch.ObstacleTexts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what happened to an order in sentences, newest first. */
final class HistoryLines {

    /**
     * One thing that happened.
     *
     * @param circumstances where and from which device; empty when nobody said
     */
    record Line(String time, String sentence, String circumstances) {}

    private final Texts texts;
    private final Clockface clockface;
    private final ProcedureLines procedures;
    private final CatalogueNames names;
    private final ReworkLines reworks;
    private final AlertLines alerts;
    private final CorrectionLines corrections;
    private final RuleLines rules;
    private final VisitLines visits;
    private final StatusLines statuses;
    private final ObstacleTexts obstacles;

    HistoryLines(
            Texts texts, Clockface clockface, ProcedureLines procedures, ReworkLines reworks, CatalogueNames names) {
        this.texts = texts;
        this.procedures = procedures;
        this.names = names;
        this.reworks = reworks;
        this.clockface = clockface;
        this.alerts = new AlertLines(texts, clockface);
        this.corrections = new CorrectionLines(texts);
        this.rules = new RuleLines(texts, names);
        this.visits = new VisitLines(texts);
        this.statuses = new StatusLines(texts);
        this.obstacles = new ObstacleTexts(texts);
    }

    List<Line> of(WorkOrderDetails details, Instant now) {
        return details.history().reversed().stream()
                .map(entry -> new Line(
                        clockface.timeOrDay(entry.at(), now), sentence(entry, details, now), circumstances(entry)))
                .toList();
    }

    private String circumstances(HistoryEntry entry) {
        var place = Stream.ofNullable(entry.place())
                .map(at -> texts.get("inspector.history.at", "%.5f, %.5f".formatted(at.lat(), at.lon())));
        return Stream.of(corrections.whole(entry), place, Stream.ofNullable(entry.device()))
                .flatMap(each -> each)
                .collect(joining("\n"));
    }

    private String sentence(HistoryEntry entry, WorkOrderDetails details, Instant now) {
        return switch (entry.kind()) {
            case "StepRecorded" -> stepRecorded(entry, details.template());
            case "RuleApplied" -> rules.of(entry);
            case "DispatchChanged" -> dispatched(entry);
            case "AcceptanceMissed" -> acceptanceMissed(entry);
            case "WorkOrderRescheduled" -> withReason(entry, rescheduled(entry, now));
            case CorrectedField.KIND -> corrections.of(entry);
            case "ExpectedDayChanged" -> expected(entry);
            case "VisitAssigned" -> withReason(entry, assigned(entry, now));
            case "VisitPinned" ->
                texts.get("inspector.history.pinned", entry.actor(), subject(entry), window(entry.to(), now));
            case "VisitUnpinned" ->
                texts.get("inspector.history.unpinned", entry.actor(), subject(entry), window(entry.to(), now));
            case "SlaAlertRaised", "SlaSnoozed", "SlaTaken", "SlaHanded" -> withReason(entry, alerts.of(entry, now));
            case "AttachmentAdded", "AttachmentRemoved" -> file(entry);
            case "VisitShiftedByInsertion" -> shifted("Insertion", entry, now);
            case "VisitShiftedByRemoval" -> shifted("Removal", entry, now);
            case "VisitShiftedByDelay" -> shifted("Delay", entry, now);
            case "VisitShiftedByHaste" -> shifted("Haste", entry, now);
            default ->
                reworks.happened(entry, details)
                        .map(again -> withReason(entry, again))
                        .orElseGet(() -> changed(entry));
        };
    }

    private String dispatched(HistoryEntry entry) {
        var why = entry.reason() == null ? "" : obstacles.of(Obstacle.parse(entry.reason()));
        return why.isEmpty()
                ? texts.get("inspector.history.dispatch." + entry.to(), entry.actor(), names.territory(subject(entry)))
                : texts.get("inspector.history.nobodyFits", why);
    }

    private String acceptanceMissed(HistoryEntry entry) {
        var missed = texts.get("inspector.history.accept." + entry.to(), subject(entry));
        return entry.reason() == null ? missed : texts.get("inspector.history.byPolicy", missed, entry.reason());
    }

    private String rescheduled(HistoryEntry entry, Instant now) {
        var to = window(entry.to(), now);
        var from = window(entry.from(), now);
        return from.isEmpty()
                ? texts.get("inspector.history.agreed", entry.actor(), to)
                : texts.get("inspector.history.rescheduled", entry.actor(), to, from);
    }

    private String expected(HistoryEntry entry) {
        var from = day(entry.from());
        var to = day(entry.to());
        if (to.isEmpty()) {
            return texts.get("inspector.history.expectedNever", entry.actor());
        }
        return from.isEmpty()
                ? texts.get("inspector.history.expected", entry.actor(), to)
                : texts.get("inspector.history.expectedInstead", entry.actor(), to, from);
    }

    private String day(@Nullable String text) {
        try {
            return text == null ? "" : clockface.day(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return "";
        }
    }

    private String assigned(HistoryEntry entry, Instant now) {
        var planned = window(entry.to(), now);
        if (entry.from() != null && !planned.isEmpty()) {
            return entry.from().equals(entry.subject())
                    ? texts.get("inspector.history.plannedAnew", entry.actor(), subject(entry), planned)
                    : texts.get(
                            "inspector.history.reassigned",
                            entry.actor(),
                            several(entry.from(), texts),
                            subject(entry),
                            planned);
        }
        if (isGrabbed(entry)) {
            return texts.get("inspector.history.grabbed", subject(entry), planned);
        }
        return planned.isEmpty()
                ? texts.get("inspector.history.assigned", entry.actor(), subject(entry))
                : texts.get("inspector.history.assignedFor", entry.actor(), subject(entry), planned);
    }

    /** Nobody gives an order to himself: who has it by his own hand took it when it was offered. */
    private static boolean isGrabbed(HistoryEntry entry) {
        return entry.subject() != null
                && List.of(entry.subject().split(HistoryEntry.SEVERAL, -1))
                        .getFirst()
                        .equals(entry.actor());
    }

    /** Another order of the engineer's day is why; one of another territory has no number here. */
    private String shifted(String by, HistoryEntry entry, Instant now) {
        return texts.get(
                "inspector.history.shifted." + by,
                entry.actor(),
                entry.subject() == null ? texts.get("inspector.history.anotherOrder") : entry.subject(),
                window(entry.to(), now),
                window(entry.from(), now));
    }

    /** Without its name once the personal data were erased. */
    private String file(HistoryEntry entry) {
        if (entry.subject() != null) {
            return ofKind(entry);
        }
        return texts.get(
                entry.kind().equals("AttachmentAdded")
                        ? "inspector.history.fileAdded"
                        : "inspector.history.fileRemoved",
                entry.actor());
    }

    private String window(@Nullable String text, Instant now) {
        return Optional.ofNullable(text)
                .flatMap(TimeWindow::parse)
                .map(window -> clockface.span(window.start(), window.end(), now))
                .orElse("");
    }

    private String stepRecorded(HistoryEntry entry, ServiceTemplate template) {
        return template.procedure().stream()
                .filter(step -> step.code().equals(entry.subject()))
                .findFirst()
                .map(step -> stepRecorded(entry, step))
                .orElseGet(() -> texts.get("inspector.history.changed", entry.actor()));
    }

    /** Without what was entered once its data were erased. */
    private String stepRecorded(HistoryEntry entry, ProcedureStep step) {
        var name = procedures.name(step);
        return entry.reason() == null
                ? texts.get("inspector.history.stepErased", entry.actor(), name)
                : texts.get("inspector.history.step", entry.actor(), name, procedures.value(step, entry.reason()));
    }

    private String changed(HistoryEntry entry) {
        var sentence = switch (entry.kind()) {
            case "WorkOrderCreated" ->
                entry.subject() == null
                        ? texts.get("inspector.history.created", entry.actor())
                        : texts.get("inspector.history.createdAgain", entry.actor(), subject(entry));
            case "VisitStatusChanged" ->
                visits.of(entry).orElseGet(() -> texts.get("inspector.history.changed", entry.actor()));
            case "WorkOrderStatusChanged" -> statuses.of(entry);
            default -> ofKind(entry);
        };
        return withReason(entry, sentence);
    }

    private String withReason(HistoryEntry entry, String sentence) {
        return entry.reason() == null ? sentence : texts.get("inspector.history.reason", sentence, entry.reason());
    }

    /** Other features record under kinds of their own; the sentence stands in the bundle under the kind. */
    private String ofKind(HistoryEntry entry) {
        return texts.find(
                        "inspector.history.kind." + entry.kind(),
                        entry.actor(),
                        subject(entry),
                        nothingForNull(entry.from()),
                        nothingForNull(entry.to()))
                .orElseGet(() -> texts.get("inspector.history.changed", entry.actor()));
    }

    private static String nothingForNull(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String subject(HistoryEntry entry) {
        return names(entry, texts);
    }

    /** Whom an entry concerned; empty when nobody. */
    static String names(HistoryEntry entry, Texts texts) {
        return entry.subject() == null ? "" : several(entry.subject(), texts);
    }

    private static String several(String names, Texts texts) {
        return names.replace(HistoryEntry.SEVERAL, texts.get("inspector.and"));
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
