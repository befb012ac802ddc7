package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EarlierTimes;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.Shift;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One engineer's week: a shift a day, the absences and the loans that begin in it. */
final class WeekForm extends MasterForm<EngineerWeek, SaveEngineerTimes> {

    private static final int WORKING_DAYS = 5;

    private final FormField<List<TypedShift>> shifts = own("shifts", "engineer.shifts", false, List.<TypedShift>of());
    private final FormField<List<TypedSpan>> absences =
            own("absences", "engineer.absences", false, List.<TypedSpan>of());
    private final FormField<List<TypedSpan>> loans = own("loans", "engineer.loans", false, List.<TypedSpan>of());
    private List<TypedSpan> earlier = List.of();
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable EngineerSummary engineer;

    WeekForm(Texts texts, Clockface clockface) {
        shifts.checked(typed -> typed.stream()
                .filter(this::isWrong)
                .findFirst()
                .map(shift -> texts.get("engineer.shiftWrong", clockface.day(shift.day()))));
        absences.checked(typed -> wrongSpan(typed, texts));
        loans.checked(typed -> wrongSpan(typed, texts));
    }

    /** True when something is typed that makes no shift. */
    boolean isWrong(TypedShift typed) {
        return !typed.isNone() && typed.shift(zone).isEmpty();
    }

    /** All the time he is away or lent, of what begins in the week and what lasts into it. */
    List<TypedSpan> away() {
        return Stream.of(earlier, absences.get(), loans.get())
                .flatMap(List::stream)
                .toList();
    }

    /** Puts the shifts of Monday on the days to Friday. */
    void likeMonday() {
        var all = shifts.get();
        var monday = all.stream()
                .filter(shift -> shift.day().getDayOfWeek() == DayOfWeek.MONDAY)
                .toList();
        if (monday.stream().allMatch(TypedShift::isNone)) {
            return;
        }
        var first = monday.getFirst().day();
        shifts.set(Stream.concat(
                        IntStream.range(0, WORKING_DAYS)
                                .boxed()
                                .flatMap(on -> monday.stream().map(shift -> shift.on(first.plusDays(on)))),
                        all.stream().filter(shift -> !shift.day().isBefore(first.plusDays(WORKING_DAYS))))
                .toList());
    }

    FormField<List<TypedShift>> shifts() {
        return shifts;
    }

    FormField<List<TypedSpan>> absences() {
        return absences;
    }

    FormField<List<TypedSpan>> loans() {
        return loans;
    }

    @Override
    protected void fill(EngineerWeek week) {
        zone = week.zone();
        engineer = week.engineer();
        var times = week.times();
        earlier = times == null ? List.of() : earlier(times.earlier());
        shifts.set(days(week));
        absences.set(
                times == null
                        ? List.of()
                        : times.absences().stream()
                                .map(absence ->
                                        TypedSpan.of(absence.kind().name(), absence.start(), absence.end(), zone))
                                .toList());
        loans.set(
                times == null
                        ? List.of()
                        : times.loans().stream()
                                .map(loan -> TypedSpan.of(loan.territory(), loan.start(), loan.end(), zone))
                                .toList());
    }

    private List<TypedSpan> earlier(EarlierTimes times) {
        return Stream.concat(
                        times.absences().stream()
                                .map(absence ->
                                        TypedSpan.of(absence.kind().name(), absence.start(), absence.end(), zone)),
                        times.loans().stream()
                                .map(loan -> TypedSpan.of(loan.territory(), loan.start(), loan.end(), zone)))
                .toList();
    }

    @Override
    protected SaveEngineerTimes command(EngineerWeek original) {
        var times = original.times();
        return new SaveEngineerTimes(
                times == null ? original.engineer().version() : times.version(),
                original.from(),
                original.until(),
                shifts.get().stream()
                        .flatMap(typed -> typed.shift(zone).stream())
                        .toList(),
                absences.get().stream()
                        .flatMap(typed -> absence(typed).stream())
                        .toList(),
                loans.get().stream().flatMap(typed -> loan(typed).stream()).toList());
    }

    /** Where its engineer can be lent to. */
    Stream<LoanPlace> lendableTo(List<LoanPlace> places) {
        return places.stream()
                .filter(place -> engineer == null || !place.territory().equals(engineer.territory()));
    }

    /** With its region where that is not the engineer's. */
    String name(LoanPlace place) {
        return engineer == null || place.region().equals(engineer.region())
                ? place.name()
                : place.name() + " · " + place.regionName();
    }

    /** Puts the shifts of another week on the same days of this one. */
    void copy(EngineerWeek from, EngineerWeek into) {
        var ahead = into.monday().toEpochDay() - from.monday().toEpochDay();
        shifts.set(days(from).stream()
                .map(shift -> shift.on(shift.day().plusDays(ahead)))
                .toList());
    }

    /** Every day has at least one line. */
    private List<TypedShift> days(EngineerWeek week) {
        var times = week.times();
        List<Shift> worked = times == null ? List.of() : times.shifts();
        var days = new ArrayList<TypedShift>();
        IntStream.range(0, EngineerWeek.DAYS).mapToObj(week.monday()::plusDays).forEach(day -> {
            var ofDay = worked.stream()
                    .map(shift -> TypedShift.of(shift, zone))
                    .filter(shift -> shift.day().equals(day))
                    .toList();
            days.addAll(ofDay.isEmpty() ? List.of(TypedShift.none(day)) : ofDay);
        });
        return List.copyOf(days);
    }

    private Optional<Absence> absence(TypedSpan typed) {
        return typed.span(zone).map(span -> new Absence(span.from(), span.until(), AbsenceKind.valueOf(typed.what())));
    }

    private Optional<Loan> loan(TypedSpan typed) {
        return typed.span(zone).map(span -> new Loan(typed.what(), span.from(), span.until()));
    }

    private Optional<String> wrongSpan(List<TypedSpan> typed, Texts texts) {
        return typed.stream().allMatch(span -> span.span(zone).isPresent())
                ? Optional.empty()
                : Optional.of(texts.get("engineer.spanWrong"));
    }
}
