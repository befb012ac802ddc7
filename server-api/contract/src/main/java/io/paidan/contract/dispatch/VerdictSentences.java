package io.paidan.contract.dispatch;

import io.paidan.contract.engineer.AbsenceKind;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** Says a verdict, and what would lift it, as one sentence in a person's language. */
public final class VerdictSentences {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The names of things that a verdict knows by their codes. */
    public interface Names {
        /** The skill's name in the reader's language; the code itself when there is none. */
        String skill(String code);

        /** The name of a region or a territory; the id itself when there is none. */
        String territory(String id);

        default String region(Verdict.OtherRegion other) {
            var name = other.name();
            return name == null ? territory(other.region()) : name;
        }
    }

    private final ResourceBundle texts;
    private final ZoneId zone;
    private final Names names;

    /** @param zone in which the reader thinks of times */
    public VerdictSentences(Locale locale, ZoneId zone, Names names) {
        this.texts = ResourceBundle.getBundle(
                "messages/verdicts", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.zone = zone;
        this.names = names;
    }

    public String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.OrderNotAssignable(var status) -> say("orderNotAssignable", say("status." + status));
            case Verdict.OtherRegion other -> say("otherRegion", names.region(other));
            case Verdict.OtherTerritory(var territory) -> say("otherTerritory", names.territory(territory));
            case Verdict.BlockedByCustomer() -> say("blockedByCustomer");
            case Verdict.SkillMissing(var skill) -> say("skillMissing", names.skill(skill));
            case Verdict.SkillExpired(var skill, var on) -> say("skillExpired", names.skill(skill), date(on));
            case Verdict.CapacityReached(var jobs, var limit) -> say("capacityReached", jobs, limit);
            case Verdict.NoShift(var nextShift) -> noShift(nextShift);
            case Verdict.Absent(var kind, var from, var until) -> absent(kind, from, until);
            case Verdict.ShiftFull full -> shiftFull(full);
            case Verdict.WindowMissed(var windowEnd, var earliest) ->
                say("windowMissed", time(windowEnd), time(earliest));
            case Verdict.PositionUnknown() -> say("positionUnknown");
            case Verdict.Unreachable() -> say("unreachable");
            case Verdict.PartMissing(var part, var needed, var heldBy) ->
                heldBy == null ? say("partMissing", part, needed) : say("partMissing.heldBy", part, needed, heldBy);
            case Verdict.PartsApart(var parts) -> say("partsApart", String.join(say("partsApart.and"), parts));
            case Verdict.CrewTooSmall(var needed, var available) -> say("crewTooSmall", needed, available);
        };
    }

    private String noShift(@Nullable Instant nextShift) {
        return nextShift == null
                ? say("noShift")
                : say("noShift.next", date(nextShift.atZone(zone).toLocalDate()), time(nextShift));
    }

    private String absent(AbsenceKind kind, Instant from, Instant until) {
        var back = until.atZone(zone).toLocalDate();
        var sameDay = from.atZone(zone).toLocalDate().equals(back);
        var when = sameDay ? time(until) : say("dayAndTime", date(back), time(until));
        return say("absent." + kind, when);
    }

    private String shiftFull(Verdict.ShiftFull full) {
        var needed = minutes(full.overtimeNeeded());
        return full.overtimeAllowed().isZero()
                ? say("shiftFull", time(full.shiftEnd()), time(full.wouldEnd()), needed)
                : say(
                        "shiftFull.overtime",
                        time(full.shiftEnd()),
                        time(full.wouldEnd()),
                        needed,
                        minutes(full.overtimeAllowed()));
    }

    /** Begun minutes count in full: what is said to be enough must be enough. */
    private static long minutes(Duration duration) {
        return duration.plusMinutes(1).minusNanos(1).toMinutes();
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(languageOfTexts()));
    }

    private Locale languageOfTexts() {
        return texts.getLocale().equals(Locale.ROOT) ? Locale.UK : texts.getLocale();
    }
}
