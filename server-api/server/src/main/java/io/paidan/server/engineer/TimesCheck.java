package io.paidan.server.engineer;

import static java.util.stream.Collectors.toSet;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.Shift;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What shifts, absences and loans must be like. */
@Component
class TimesCheck {

    private static final Duration LONGEST_PERIOD = Duration.ofDays(400);
    private static final Duration LONGEST_SHIFT = Duration.ofDays(1);
    private static final int AT_MOST = 2_000;

    private final EngineerTimesMapper mapper;
    private final MasterChange change;

    TimesCheck(EngineerTimesMapper mapper, MasterChange change) {
        this.mapper = mapper;
        this.change = change;
    }

    /** @throws ProblemException INVALID */
    void requirePeriod(Instant from, Instant until) {
        var length = Duration.between(from, until);
        if (!length.isPositive() || length.compareTo(LONGEST_PERIOD) > 0) {
            throw change.wrong("until", until, "period", "days", LONGEST_PERIOD.toDays());
        }
    }

    /**
     * @param stored of the same period; a loan that is there already may be to where this user could not lend him
     * @throws ProblemException INVALID, naming the list and the first that is wrong
     */
    void require(SaveEngineerTimes sent, EngineerTimes stored, EngineerDetails engineer, Scope scope) {
        requireWithin("shifts", sent.shifts(), Shift::start, sent);
        requireWithin("absences", sent.absences(), Absence::start, sent);
        requireWithin("loans", sent.loans(), Loan::start, sent);
        sent.shifts().forEach(this::requireShift);
        requireApart("shifts", sent.shifts(), Shift::start, Shift::end);
        requireApart("absences", sent.absences(), Absence::start, Absence::end);
        requireFree(
                "shifts",
                sent.shifts(),
                stored.shifts(),
                Shift::start,
                Shift::end,
                latest -> mapper.listShiftsBeside(engineer.region(), engineer.id(), sent.from(), sent.until(), latest));
        requireFree(
                "absences",
                sent.absences(),
                stored.absences(),
                Absence::start,
                Absence::end,
                latest ->
                        mapper.listAbsencesBeside(engineer.region(), engineer.id(), sent.from(), sent.until(), latest));
        if (sent.absences().stream().anyMatch(absence -> absence.kind() == AbsenceKind.LENT)) {
            throw change.wrong("absences", AbsenceKind.LENT, "not-entered");
        }
        requireLoanPlaces(sent.loans(), stored.loans(), engineer, scope);
        requireOneRegionAtATime(sent, engineer);
    }

    private <T> void requireWithin(String field, List<T> times, Function<T, Instant> start, SaveEngineerTimes period) {
        if (times.size() > AT_MOST) {
            throw change.wrong(field, times.size(), "too-many", "limit", AT_MOST);
        }
        for (var time : times) {
            var begins = start.apply(time);
            if (begins.isBefore(period.from()) || !begins.isBefore(period.until())) {
                throw change.wrong(field, begins, "outside-period");
            }
        }
    }

    private void requireShift(Shift shift) {
        var length = Duration.between(shift.start(), shift.end());
        if (!length.isPositive() || length.compareTo(LONGEST_SHIFT) > 0) {
            throw change.wrong("shifts", shift.start(), "shift-length");
        }
        var begin = shift.breakStart();
        var end = shift.breakEnd();
        if (begin == null && end == null) {
            return;
        }
        if (begin == null
                || end == null
                || begin.isBefore(shift.start())
                || !end.isAfter(begin)
                || end.isAfter(shift.end())) {
            throw change.wrong("shifts", shift.start(), "break-outside-shift");
        }
    }

    private <T> void requireApart(String field, List<T> times, Function<T, Instant> start, Function<T, Instant> end) {
        var sorted = times.stream().sorted(Comparator.comparing(start)).toList();
        for (var next = 1; next < sorted.size(); next++) {
            if (start.apply(sorted.get(next)).isBefore(end.apply(sorted.get(next - 1)))) {
                throw change.wrong(field, start.apply(sorted.get(next)), "overlapping");
            }
        }
    }

    /** As stored it may overlap: it does where it was saved before others were looked at. */
    private <T> void requireFree(
            String field,
            List<T> sent,
            List<T> stored,
            Function<T, Instant> start,
            Function<T, Instant> end,
            Function<Instant, List<T>> beside) {
        var known = Set.copyOf(stored);
        var fresh = sent.stream().filter(time -> !known.contains(time)).toList();
        latest(fresh, end).map(beside).ifPresent(others -> {
            for (var time : fresh) {
                if (others.stream()
                        .anyMatch(other -> start.apply(time).isBefore(end.apply(other))
                                && start.apply(other).isBefore(end.apply(time)))) {
                    throw change.wrong(field, start.apply(time), "time-taken");
                }
            }
        });
    }

    private static <T> Optional<Instant> latest(List<T> times, Function<T, Instant> end) {
        return times.stream().map(end).max(Comparator.naturalOrder());
    }

    private void requireLoanPlaces(List<Loan> loans, List<Loan> before, EngineerDetails engineer, Scope scope) {
        if (loans.isEmpty()) {
            return;
        }
        var places =
                mapper.listLoanPlaces(scope).stream().map(LoanPlace::territory).collect(toSet());
        for (var loan : loans) {
            if (!places.contains(loan.territory()) && !before.contains(loan)) {
                throw change.wrong("loans", loan.territory(), "unknown-loan-place");
            }
            if (loan.territory().equals(engineer.territory())) {
                throw change.wrong("loans", engineer.territory(), "lent-home");
            }
        }
        var seen = new HashSet<String>();
        for (var loan : loans) {
            if (!seen.add(loan.territory() + loan.start())) {
                throw change.wrong("loans", loan.territory(), "twice", "value", loan.territory());
            }
        }
    }

    /** While lent to another region he is lent nowhere else, also by a loan that began before the period and lasts into it. */
    private void requireOneRegionAtATime(SaveEngineerTimes sent, EngineerDetails engineer) {
        var latest = latest(sent.loans(), Loan::end);
        if (latest.isEmpty()) {
            return;
        }
        var kept = mapper.listLoansBeside(engineer.region(), engineer.id(), sent.from(), sent.until(), latest.get());
        var all = Stream.concat(kept.stream(), sent.loans().stream()).toList();
        var elsewhere = Set.copyOf(mapper.listElsewhere(
                engineer.region(), all.stream().map(Loan::territory).distinct().toList()));
        for (var loan : sent.loans()) {
            for (var other : all) {
                if (!loan.equals(other)
                        && (elsewhere.contains(loan.territory()) || elsewhere.contains(other.territory()))
                        && loan.start().isBefore(other.end())
                        && other.start().isBefore(loan.end())) {
                    throw change.wrong("loans", loan.start(), "overlapping");
                }
            }
        }
    }
}
