package io.paidan.desktop.inspector;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The procedure of an order, ready to show. */
final class ProcedureLines {

    /** How a step stands. */
    enum State {
        OPEN,
        DONE,
        /** Failed, or beyond its limits. */
        BAD
    }

    /**
     * What came out of a step before it was done anew.
     *
     * @param said what, who entered it and when
     * @param picture the attachment that came out; null for all that is said in words
     */
    record Try(String said, @Nullable UUID picture) {}

    /**
     * One step.
     *
     * @param hint its kind, the limits and whether it must be done
     * @param result what came out, who entered it and when; while it is open, what had come out in the try before, if any
     * @param picture the attachment that came out; null for all that is said in words
     * @param former the tries before the one of {@code result}, newest first
     * @param guidance how to do it; empty when its name says enough
     * @param entered what came out as it was entered; empty while it is open
     * @param at when that was entered; null while it is open
     */
    record Line(
            ProcedureStep step,
            State state,
            String name,
            String hint,
            String result,
            @Nullable UUID picture,
            List<Try> former,
            String guidance,
            String entered,
            @Nullable Instant at) {

        String code() {
            return step.code();
        }

        boolean isDone() {
            return state != State.OPEN;
        }

        /** True when the job cannot be finished before it has a result. */
        boolean isMissing() {
            return step.mandatory() && !isDone();
        }
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Texts texts;
    private final Clockface clockface;

    ProcedureLines(Texts texts, Clockface clockface) {
        this.texts = texts;
        this.clockface = clockface;
    }

    List<Line> of(WorkOrderDetails details, Instant now) {
        return details.template().procedure().stream()
                .map(step -> line(step, details, now))
                .toList();
    }

    /** The name of a step in the language of the moment. */
    String name(ProcedureStep step) {
        return step.name(texts.locale());
    }

    private static @Nullable StepResult resultOf(ProcedureStep step, List<StepResult> results) {
        return results.stream()
                .filter(result -> result.step().equals(step.code()))
                .findFirst()
                .orElse(null);
    }

    private Line line(ProcedureStep step, WorkOrderDetails details, Instant now) {
        var guidance = isChinese() ? step.guidanceZh() : step.guidanceEn();
        var how = guidance == null ? "" : guidance;
        var result = resultOf(step, details.steps());
        var former = resultOf(step, details.formerSteps());
        var shown = result != null ? result : former;
        if (shown == null) {
            return new Line(step, State.OPEN, name(step), hint(step), "", null, List.of(), how, "", null);
        }
        var said = text(step, shown, now);
        return new Line(
                step,
                result == null ? State.OPEN : Boolean.FALSE.equals(result.good()) ? State.BAD : State.DONE,
                name(step),
                hint(step),
                result == null ? texts.get("inspector.step.former", said) : said,
                picture(step, shown.value()),
                before(shown, step, details.history(), now),
                how,
                result == null ? "" : result.value(),
                result == null ? null : result.at());
    }

    private List<Try> before(StepResult shown, ProcedureStep step, List<HistoryEntry> history, Instant now) {
        return history.reversed().stream()
                .filter(entry -> entry.kind().equals("StepRecorded")
                        && step.code().equals(entry.subject())
                        && entry.at().isBefore(shown.at()))
                .map(entry -> former(step, entry, now))
                .toList();
    }

    /** Without what it was once its data were erased. */
    private Try former(ProcedureStep step, HistoryEntry entry, Instant now) {
        var picture = entry.to() == null ? null : picture(step, entry.to());
        var at = clockface.timeOrDay(entry.at(), now);
        return picture != null || entry.reason() == null
                ? new Try(texts.get("inspector.step.pictured", entry.actor(), at), picture)
                : new Try(texts.get("inspector.step.done", value(step, entry.reason()), entry.actor(), at), null);
    }

    private String text(ProcedureStep step, StepResult result, Instant now) {
        var at = clockface.timeOrDay(result.at(), now);
        return picture(step, result.value()) == null
                ? texts.get("inspector.step.done", value(step, result.value()), result.by(), at)
                : texts.get("inspector.step.pictured", result.by(), at);
    }

    /** Null also when its data were erased. */
    private static @Nullable UUID picture(ProcedureStep step, String value) {
        return step.kind().isPicture() && ID.matcher(value).matches() ? UUID.fromString(value) : null;
    }

    private String hint(ProcedureStep step) {
        var hint = texts.of(step.kind());
        var limits = step.limits();
        if (limits != null) {
            hint += " · " + limits(limits);
        }
        return step.mandatory() ? hint + " · " + texts.get("inspector.step.mandatory") : hint;
    }

    private String limits(StepLimits limits) {
        if (limits.min() != null && limits.max() != null) {
            return texts.get("inspector.step.range", number(limits.min()), number(limits.max()), limits.unit());
        }
        if (limits.min() != null) {
            return texts.get("inspector.step.atLeast", number(limits.min()), limits.unit());
        }
        return limits.max() == null
                ? limits.unit()
                : texts.get("inspector.step.atMost", number(limits.max()), limits.unit());
    }

    String value(ProcedureStep step, String value) {
        if (step.kind() == StepKind.CHECK) {
            return texts.get(value.equals(ProcedureStep.OK) ? "inspector.step.OK" : "inspector.step.NOT_OK");
        }
        var limits = step.limits();
        return limits == null ? value : texts.get("inspector.step.measured", value, limits.unit());
    }

    private String number(double value) {
        return NumberFormat.getInstance(texts.locale()).format(value);
    }

    private boolean isChinese() {
        return texts.locale().equals(Texts.CHINESE);
    }
}
