package io.paidan.server.engineer;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.server.engineer.VisitsLeft.Left;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which visits of an engineer lie in his time off, at home and where he is lent, and telling of those that came to lie there. */
@Component
class LeftVisits {

    /**
     * What a change of times can leave visits in.
     *
     * @param absent when he is absent and was not before
     * @param lent when he is lent to another region and was not before: for those at home he is away then
     */
    record Period(Instant from, Instant until, List<TimeWindow> absent, List<TimeWindow> lent) {

        /** An absence may last longer than the period in which it begins. */
        private static Instant until(SaveEngineerTimes sent) {
            return Stream.concat(
                            sent.absences().stream().map(Absence::end),
                            sent.loans().stream().map(Loan::end))
                    .filter(sent.until()::isBefore)
                    .max(Comparator.naturalOrder())
                    .orElse(sent.until());
        }

        List<TimeWindow> over(List<Left> visits, boolean atHome) {
            return (atHome ? Stream.concat(absent.stream(), lent.stream()) : absent.stream())
                    .filter(span -> visits.stream()
                            .anyMatch(visit -> visit.start().isBefore(span.end())
                                    && visit.end().isAfter(span.start())))
                    .toList();
        }
    }

    private final EngineerTimesMapper mapper;
    private final GuestMapper guests;
    private final VisitsLeft listener;
    private final Clock clock;

    LeftVisits(EngineerTimesMapper mapper, GuestMapper guests, VisitsLeft listener, Clock clock) {
        this.mapper = mapper;
        this.guests = guests;
        this.listener = listener;
        this.clock = clock;
    }

    Period period(EngineerDetails engineer, SaveEngineerTimes sent, EngineerTimes stored) {
        var fresh = sent.loans().stream()
                .filter(loan -> !stored.loans().contains(loan))
                .toList();
        var elsewhere = mapper.listElsewhere(
                engineer.region(), fresh.stream().map(Loan::territory).toList());
        return new Period(
                sent.from(),
                Period.until(sent),
                sent.absences().stream()
                        .filter(absence -> !stored.absences().contains(absence))
                        .map(absence -> new TimeWindow(absence.start(), absence.end()))
                        .toList(),
                fresh.stream()
                        .filter(loan -> elsewhere.contains(loan.territory()))
                        .map(loan -> new TimeWindow(loan.start(), loan.end()))
                        .toList());
    }

    List<Left> list(EngineerDetails engineer, Period period) {
        return regions(engineer)
                .flatMap(region -> list(region, engineer.id(), period.from(), period.until()))
                .toList();
    }

    /** Of where he is lent nothing is said but how many there are: it need not be shown to whoever asks. */
    int countElsewhere(EngineerDetails engineer, Instant from, Instant until) {
        return (int) guests.listRegions(engineer.region(), engineer.id()).stream()
                .flatMap(region -> list(region, engineer.id(), from, until))
                .count();
    }

    /** @param before those that were left already */
    void tell(EngineerDetails engineer, Period period, List<Left> before, SignedInUser by) {
        var known = before.stream().map(Left::id).toList();
        var byRegion = list(engineer, period).stream()
                .filter(visit -> !known.contains(visit.id()))
                .collect(Collectors.groupingBy(Left::region));
        byRegion.forEach((region, visits) ->
                listener.left(engineer, visits, period.over(visits, region.equals(engineer.region())), by));
    }

    private Stream<String> regions(EngineerDetails engineer) {
        return Stream.concat(
                Stream.of(engineer.region()), guests.listRegions(engineer.region(), engineer.id()).stream());
    }

    private Stream<Left> list(String region, UUID id, Instant from, Instant until) {
        return mapper.listLeft(region, id, from, until, clock.instant()).stream();
    }
}
