package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EarlierTimes;
import io.paidan.desktop.engineer.EarlierLines.Line;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Shifts, absences and loans that last into the week in the form, in words and in its zone. */
final class EarlierWords {

    private final ObservableValue<@Nullable EngineerWeek> week;
    private final Texts texts;
    private final Clockface clockface;

    EarlierWords(ObservableValue<@Nullable EngineerWeek> week, Texts texts, Clockface clockface) {
        this.week = week;
        this.texts = texts;
        this.clockface = clockface;
    }

    ObservableValue<List<Line>> shifts() {
        return lines((earlier, zone) -> earlier.shifts().stream()
                .map(shift -> line(texts.get("engineer.earlierShift"), shift.start(), shift.end(), zone))
                .toList());
    }

    ObservableValue<List<Line>> absences() {
        return lines((earlier, zone) -> earlier.absences().stream()
                .map(absence -> line(texts.of(absence.kind()), absence.start(), absence.end(), zone))
                .toList());
    }

    /** @param name of the territory he is lent to, by its id */
    ObservableValue<List<Line>> loans(Function<String, String> name) {
        return lines((earlier, zone) -> earlier.loans().stream()
                .map(loan -> line(name.apply(loan.territory()), loan.start(), loan.end(), zone))
                .toList());
    }

    private ObservableValue<List<Line>> lines(BiFunction<EarlierTimes, ZoneId, List<Line>> of) {
        return week.flatMap(open -> texts.localeProperty().map(locale -> {
                    var times = open.times();
                    return times == null ? List.<Line>of() : of.apply(times.earlier(), open.zone());
                }))
                .orElse(List.of());
    }

    private Line line(String what, Instant from, Instant until, ZoneId zone) {
        return new Line(
                texts.get("engineer.earlier", what, moment(from, zone), moment(until, zone)),
                LocalDate.ofInstant(from, zone));
    }

    private String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return clockface.day(local.toLocalDate()) + " " + TypedShift.time(at, zone);
    }
}
