package io.paidan.planning.ranking;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.planning.DayRoute;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.RegionStock;
import io.paidan.planning.rule.Outlook;
import io.paidan.planning.rule.Pairing;
import io.paidan.planning.rule.Prospects;
import io.paidan.planning.workday.Pauses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** An order tried at every place of one day, as it is and as it would be; nothing is tried twice. For one thread. */
final class DayScans implements Prospects {
    private record Hindrances(List<Absence> absences, boolean isLoanKept) {}

    private final Pairing pairing;
    private final EngineerDay day;
    private final OrderLegs.Of legs;
    private final Wish wish;
    private final Wish withinLoan;
    private final List<RegionStock.Shelf> stores;
    private final List<Absence> absences;
    private final DayRoute route;
    private final InsertionScan asItIs;
    private final Map<Hindrances, Outlook> asItWouldBe = new HashMap<>();

    /**
     * @param route his day as it is
     * @param lacking what he has to fetch on his way, in one of the stores that have all of it
     * @param isAnyEnough true when of the day as it is it is asked only whether it has a place
     */
    DayScans(
            Pairing pairing,
            DayRoute route,
            OrderLegs.Of legs,
            Wish wish,
            List<RequiredPart> lacking,
            boolean isAnyEnough) {
        this(
                pairing,
                route,
                legs,
                wish,
                lacking.isEmpty() ? List.of() : pairing.day().regionStock().storesWith(lacking),
                pairing.day().absences(),
                isAnyEnough);
    }

    private DayScans(
            Pairing pairing,
            DayRoute route,
            OrderLegs.Of legs,
            Wish wish,
            List<RegionStock.Shelf> stores,
            List<Absence> absences,
            boolean isAnyEnough) {
        this.pairing = pairing;
        this.day = pairing.day();
        this.legs = legs;
        this.wish = wish;
        this.withinLoan = withinLoan();
        this.stores = stores;
        this.absences = absences;
        this.route = route;
        this.asItIs = scan(route, withinLoan, isAnyEnough);
    }

    static DayRoute route(Pairing pairing, List<Absence> absences) {
        var day = pairing.day();
        return new DayRoute(day, day.pauses(absences), pairing.now(), DayRoute.asPlanned(day));
    }

    InsertionScan asItIs() {
        return asItIs;
    }

    /** So that work begins exactly then. */
    InsertionScan at(long start) {
        return scan(route, withinLoan.exactlyAt(start), false);
    }

    /**
     * When he could begin at each place that fits, straight and by each store that has any of these parts: at the soonest,
     * and at the soonest after each break and absence, for whoever waits for others may have to let it pass.
     */
    LongStream starts(List<RequiredPart> parts) {
        var byStore = day.regionStock().stores().stream()
                .filter(store -> parts.stream().anyMatch(part -> store.parts().containsKey(part.partNumber())))
                .flatMapToLong(
                        store -> new DayScans(pairing, route, legs, wish, List.of(store), absences, false).starts());
        return LongStream.concat(starts(), byStore);
    }

    private LongStream starts() {
        var pauses = day.pauses(absences);
        var resumed = LongStream.concat(
                        pauses.breaks().stream().mapToLong(Pauses.Break::from),
                        pauses.absences().stream().mapToLong(Pauses.Absence::until))
                .mapToObj(time -> scan(route, withinLoan.notBefore(time), false));
        return Stream.concat(Stream.of(asItIs), resumed)
                .flatMap(scan -> scan.fittingStarts().stream())
                .mapToLong(Long::longValue);
    }

    @Override
    public Outlook with(List<Absence> some, boolean isLoanKept) {
        var loan = isLoanKept || withinLoan.equals(wish);
        return loan && some.equals(absences)
                ? asItIs.outlook()
                : asItWouldBe.computeIfAbsent(new Hindrances(some, loan), this::outlook);
    }

    private Outlook outlook(Hindrances hindrances) {
        var times = hindrances.absences.equals(absences) ? route : route(pairing, hindrances.absences);
        return scan(times, hindrances.isLoanKept ? withinLoan : wish, false).outlook();
    }

    private InsertionScan scan(DayRoute times, Wish when, boolean isAnyEnough) {
        return new InsertionScan(
                day, times, legs, pairing.order(), when, stores, pairing.now().toEpochMilli(), isAnyEnough);
    }

    /** The wish within the time for which he is lent; the wish itself in his own territory. */
    private Wish withinLoan() {
        return isAtHome()
                ? wish
                : day.findLoan(pairing.order().territory())
                        .map(loan -> wish.within(loan.start(), loan.end()))
                        .orElse(wish);
    }

    private boolean isAtHome() {
        return day.engineer().territory().equals(pairing.order().territory());
    }
}
