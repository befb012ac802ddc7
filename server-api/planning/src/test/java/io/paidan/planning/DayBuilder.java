package io.paidan.planning;

import static io.paidan.planning.Samples.DEPOT;
import static io.paidan.planning.Samples.ZONE;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.LentFrom;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A day: without further words one from eight to five that is at ten o'clock, at the depot, with nothing to do. */
public final class DayBuilder {
    private final UUID id = UUID.randomUUID();
    private String region = "oberland";
    private String territory = "oberland-nord";
    private LentFrom lentFrom;
    private String code = "e01";
    private Vehicle vehicle = Vehicle.VAN;
    private GeoPoint from = DEPOT;
    private Instant availableFrom = Samples.at("10:00");
    private Shift shift = new Shift(Samples.at("08:00"), Samples.at("17:00"), null, null);
    private final List<HeldSkill> skills = new ArrayList<>();
    private final List<PlannedVisit> visits = new ArrayList<>();
    private final Map<String, Integer> van = new HashMap<>();
    private RegionStock stock = RegionStock.EMPTY;
    private GeoPoint last = DEPOT;
    private GeoPoint beforeLast = DEPOT;
    private final List<Absence> absences = new ArrayList<>();
    private final List<Loan> loans = new ArrayList<>();
    private Overtime overtime;
    private Integer capacity;
    private Double rating;
    private int jobsIn30Days;
    private Instant nextShift;
    private DoneToday done = DoneToday.NOTHING;

    public DayBuilder called(String code) {
        this.code = code;
        return this;
    }

    /** From Oberland, on loan to this region. */
    public DayBuilder guestIn(String region) {
        this.region = region;
        territory = region;
        lentFrom = new LentFrom("oberland", "Oberland");
        return this;
    }

    public DayBuilder driving(Vehicle vehicle) {
        this.vehicle = vehicle;
        return this;
    }

    public DayBuilder from(GeoPoint place) {
        from = place;
        last = place;
        return this;
    }

    public DayBuilder nobodyKnowsWhere() {
        from = null;
        return this;
    }

    public DayBuilder now(String time) {
        availableFrom = Samples.at(time);
        return this;
    }

    public DayBuilder shift(String start, String end) {
        shift = new Shift(Samples.at(start), Samples.at(end), null, null);
        return this;
    }

    public DayBuilder shift(Instant start, Instant end) {
        shift = new Shift(start, end, null, null);
        return this;
    }

    public DayBuilder breakAt(String start, String end) {
        shift = new Shift(shift.start(), shift.end(), Samples.at(start), Samples.at(end));
        return this;
    }

    public DayBuilder off() {
        shift = null;
        return this;
    }

    public DayBuilder skilled(String skill, LocalDate until) {
        skills.add(new HeldSkill(skill, 3, until));
        return this;
    }

    /** Whatever he could before of it. */
    public DayBuilder skilled(String skill, int level) {
        skills.removeIf(held -> held.code().equals(skill));
        skills.add(new HeldSkill(skill, level, null));
        return this;
    }

    public DayBuilder absent(String from, String until, AbsenceKind kind) {
        absences.add(new Absence(Samples.at(from), Samples.at(until), kind));
        return this;
    }

    /** Not absent at that time after all. */
    public DayBuilder present(Instant from, Instant until) {
        absences.removeIf(absence -> absence.overlaps(from, until));
        return this;
    }

    /** From early until late, and no other time. */
    public DayBuilder lentAllDay(String territory) {
        loans.clear();
        return lentTo(territory, "00:00", "23:59");
    }

    public DayBuilder lentTo(String territory, String from, String until) {
        loans.add(new Loan(territory, Samples.at(from), Samples.at(until)));
        return this;
    }

    public DayBuilder overtime(int minutes, long pricePerHour) {
        return overtime(Duration.ofMinutes(minutes), pricePerHour);
    }

    public DayBuilder overtime(Duration allowed, long pricePerHour) {
        overtime = new Overtime(allowed, pricePerHour, Currency.getInstance("CHF"));
        return this;
    }

    public DayBuilder upTo(int jobsADay) {
        capacity = jobsADay;
        return this;
    }

    public DayBuilder rated(double stars) {
        rating = stars;
        return this;
    }

    public DayBuilder jobsIn30Days(int jobs) {
        jobsIn30Days = jobs;
        return this;
    }

    public DayBuilder nextShift(Instant start) {
        nextShift = start;
        return this;
    }

    public DayBuilder done(int jobs, int minutes) {
        done = new DoneToday(jobs, Duration.ofMinutes(minutes));
        return this;
    }

    public DayBuilder carrying(String part, int quantity) {
        van.put(part, quantity);
        return this;
    }

    public DayBuilder stock(RegionStock stock) {
        this.stock = stock;
        return this;
    }

    public DayBuilder visit(String start, OrderBuilder order) {
        return visit(start, order, VisitStatus.ACCEPTED, false);
    }

    public DayBuilder visit(Instant start, OrderBuilder order) {
        return visit(start, order, VisitStatus.ACCEPTED, false);
    }

    public DayBuilder pinned(String start, OrderBuilder order) {
        return visit(start, order, VisitStatus.ACCEPTED, true);
    }

    /** What the customer of the last visit was told. */
    public DayBuilder promised(String arrival) {
        var last = visits.removeLast();
        var visit = last.visit();
        visits.add(new PlannedVisit(visit.withPromise(Samples.at(arrival)), last.order()));
        return this;
    }

    /** The last visit was planned with a call at a store on the way from the one before. */
    public DayBuilder via(RegionStock.Shelf store) {
        var planned = visits.removeLast();
        var travel = StraightRoads.drive(beforeLast, store.place(), TravelProfile.CAR)
                .plus(RegionStock.STOP)
                .plus(StraightRoads.drive(store.place(), planned.order().place(), TravelProfile.CAR));
        var visit = planned.visit();
        visits.add(new PlannedVisit(
                visit.withPlan(visit.plannedStart(), visit.plannedEnd(), travel, store.storeId()), planned.order()));
        return this;
    }

    public DayBuilder visit(String start, OrderBuilder order, VisitStatus status, boolean pinned) {
        return visit(Samples.at(start), order, status, pinned);
    }

    private DayBuilder visit(Instant begins, OrderBuilder builder, VisitStatus status, boolean pinned) {
        var order = builder.being(WorkOrderStatus.SCHEDULED).build();
        var travel = StraightRoads.drive(last, order.place(), TravelProfile.CAR);
        var underWay = status.isUnderWay();
        visits.add(new PlannedVisit(
                VisitSummary.alone(
                        UUID.randomUUID(),
                        order.region(),
                        order.id(),
                        id,
                        status,
                        begins,
                        begins.plus(order.duration()),
                        travel,
                        null,
                        pinned,
                        null,
                        underWay ? begins.minus(travel) : null,
                        underWay && status != VisitStatus.EN_ROUTE ? begins : null,
                        status == VisitStatus.IN_PROGRESS ? begins : null,
                        null,
                        1),
                order));
        beforeLast = last;
        last = order.place();
        return this;
    }

    public EngineerDay build() {
        var engineer = new EngineerSummary(
                id,
                region,
                territory,
                lentFrom,
                code,
                "李伟",
                "+423 111 11 11",
                vehicle,
                DEPOT,
                skills,
                shift == null ? List.of() : List.of(shift),
                nextShift,
                absences,
                loans,
                overtime,
                capacity,
                rating,
                jobsIn30Days,
                1);
        return new EngineerDay(engineer, ZONE, shift, from, availableFrom, done, visits, van, stock);
    }
}
