package io.paidan.contract.dispatch;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Says a verdict as one sentence in a person's language. */
public final class VerdictSentences {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The names of things that a verdict knows by their codes. */
    public interface Names {
        /** The skill's name in the reader's language; the code itself when there is none. */
        String skill(String code);

        /** The region's name; the id itself when there is none. */
        String region(String id);
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
            case Verdict.SkillMissing(var skill) -> say("skillMissing", names.skill(skill));
            case Verdict.SkillExpired(var skill, var on) -> say("skillExpired", names.skill(skill), date(on));
            case Verdict.NoShift() -> say("noShift");
            case Verdict.ShiftFull(var shiftEnd, var wouldEnd) -> say("shiftFull", time(shiftEnd), time(wouldEnd));
            case Verdict.WindowMissed(var windowEnd, var earliest) ->
                say("windowMissed", time(windowEnd), time(earliest));
            case Verdict.PositionUnknown() -> say("positionUnknown");
            case Verdict.Unreachable() -> say("unreachable");
            case Verdict.PartMissing(var part, var heldBy) ->
                heldBy == null ? say("partMissing", part) : say("partMissing.heldBy", part, heldBy);
            case Verdict.OtherRegion(var region) -> say("otherRegion", names.region(region));
            case Verdict.OrderNotAssignable(var status) -> say("orderNotAssignable", say("status." + status));
        };
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
