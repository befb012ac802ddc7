package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.workorder.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When an engineer works for the region he is shown in. */
public final class WorkingTime {

    private WorkingTime() {}

    /** His shifts, absences not taken out; of a guest's only what lies within a loan. */
    public static List<TimeWindow> of(EngineerSummary engineer) {
        return engineer.shifts().stream().flatMap(shift -> of(engineer, shift)).toList();
    }

    /** The same of one of his shifts. */
    static Stream<TimeWindow> of(EngineerSummary engineer, Shift shift) {
        return overlap(shift.start(), shift.end(), Instant.MIN, Instant.MAX)
                .flatMap(whole -> engineer.isGuest() ? onLoan(engineer, whole) : Stream.of(whole));
    }

    /** True while he works for the region and is not absent; who is lent to another region is absent at home. */
    public static boolean isThere(EngineerSummary engineer, Instant time) {
        return of(engineer).stream().anyMatch(working -> working.holds(time))
                && engineer.absences().stream()
                        .noneMatch(absence -> !time.isBefore(absence.start()) && time.isBefore(absence.end()));
    }

    private static Stream<TimeWindow> onLoan(EngineerSummary guest, TimeWindow shift) {
        return guest.loans().stream().flatMap(loan -> overlap(shift.start(), shift.end(), loan.start(), loan.end()));
    }

    private static Stream<TimeWindow> overlap(Instant start, Instant end, Instant from, Instant until) {
        var later = start.isBefore(from) ? from : start;
        var earlier = end.isAfter(until) ? until : end;
        return later.isBefore(earlier) ? Stream.of(new TimeWindow(later, earlier)) : Stream.empty();
    }
}
