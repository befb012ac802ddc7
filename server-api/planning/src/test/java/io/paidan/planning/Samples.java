package io.paidan.planning;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders and days to test with. The depot is kilometre 0 of a road to the east; one kilometre takes 90 seconds. */
public final class Samples {
    public static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 21);
    public static final GeoPoint DEPOT = new GeoPoint(47, 9.5);

    private Samples() {}

    public static GeoPoint km(double east) {
        return new GeoPoint(47, 9.5 + east / (111.195 * Math.cos(Math.toRadians(47))));
    }

    public static Instant at(String time) {
        return TODAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    public static OrderBuilder anOrder() {
        return new OrderBuilder();
    }

    public static DayBuilder aDay() {
        return new DayBuilder();
    }

    public static final class OrderBuilder {
        private final UUID id = UUID.randomUUID();
        private GeoPoint place = km(10);
        private Duration duration = Duration.ofMinutes(60);
        private Instant dueAt = Samples.at("23:00");
        private TimeWindow window;
        private String region = "oberland";
        private WorkOrderStatus status = WorkOrderStatus.READY;
        private List<String> skills = List.of();
        private List<RequiredPart> parts = List.of();

        public OrderBuilder at(GeoPoint place) {
            this.place = place;
            return this;
        }

        public OrderBuilder lasting(int minutes) {
            duration = Duration.ofMinutes(minutes);
            return this;
        }

        public OrderBuilder due(String time) {
            dueAt = Samples.at(time);
            return this;
        }

        public OrderBuilder between(String from, String until) {
            window = new TimeWindow(Samples.at(from), Samples.at(until));
            return this;
        }

        public OrderBuilder inRegion(String region) {
            this.region = region;
            return this;
        }

        public OrderBuilder being(WorkOrderStatus status) {
            this.status = status;
            return this;
        }

        public OrderBuilder needing(String... skills) {
            this.skills = List.of(skills);
            return this;
        }

        public OrderBuilder needingParts(String number, int quantity) {
            parts = List.of(new RequiredPart(number, quantity));
            return this;
        }

        public WorkOrderSummary build() {
            return new WorkOrderSummary(
                    id,
                    region,
                    region + "-nord",
                    "W-260321-0001",
                    status,
                    null,
                    Priority.P2,
                    "repair-boiler",
                    ServiceType.REPAIR,
                    "boiler",
                    "No hot water",
                    "Frau Frick",
                    null,
                    "+423 000 00 00",
                    "Landstrasse 1, Schaan",
                    place,
                    duration,
                    dueAt,
                    window,
                    skills,
                    parts,
                    1,
                    null,
                    null,
                    List.of(),
                    Samples.at("06:00"),
                    1);
        }
    }

    public static final class DayBuilder {
        private final UUID id = UUID.randomUUID();
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

        public DayBuilder called(String code) {
            this.code = code;
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

        public DayBuilder pinned(String start, OrderBuilder order) {
            return visit(start, order, VisitStatus.ACCEPTED, true);
        }

        public DayBuilder visit(String start, OrderBuilder builder, VisitStatus status, boolean pinned) {
            var order = builder.being(WorkOrderStatus.SCHEDULED).build();
            var begins = Samples.at(start);
            var travel = StraightRoads.drive(last, order.place(), TravelProfile.CAR);
            var underWay = status.isUnderWay();
            visits.add(new PlannedVisit(
                    new VisitSummary(
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
            last = order.place();
            return this;
        }

        public EngineerDay build() {
            var engineer = new EngineerSummary(
                    id,
                    "oberland",
                    "oberland-nord",
                    code,
                    "李伟",
                    "+423 111 11 11",
                    vehicle,
                    DEPOT,
                    skills,
                    shift == null ? List.of() : List.of(shift),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    0,
                    1);
            return new EngineerDay(engineer, ZONE, shift, from, availableFrom, DoneToday.NOTHING, visits, van, stock);
        }
    }
}
