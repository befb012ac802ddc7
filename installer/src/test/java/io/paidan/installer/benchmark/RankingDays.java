package io.paidan.installer.benchmark;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayTimes;
import io.paidan.planning.DoneToday;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.PlannedVisit;
import io.paidan.planning.RegionStock;
import io.paidan.planning.TimedVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Engineers with full days at real addresses; the same for the same seed. */
final class RankingDays {
    private static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final List<String> SKILLS = List.of("gas", "water", "electrical", "lift");
    private static final List<Vehicle> VEHICLES = List.of(Vehicle.VAN, Vehicle.VAN, Vehicle.CAR, Vehicle.SCOOTER);

    /** Before the day begins, so that all of it is left. */
    static final Instant NOW = at(7, 50);

    private final List<GeoPoint> addresses;
    private final Random random;

    RankingDays(List<GeoPoint> addresses, long seed) {
        this.addresses = addresses;
        this.random = new Random(seed);
    }

    private static Instant at(int hour, int minute) {
        return DAY.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    List<EngineerDay> engineers(int count, int visits, TravelTimes roads) {
        var times = new DayTimes(roads);
        var days = new ArrayList<EngineerDay>();
        for (var n = 0; n < count; n++) {
            var day = day(n, visits);
            var timed = times.retime(day, NOW);
            days.add(day.with(IntStream.range(0, visits)
                    .mapToObj(k -> retimed(day.visits().get(k), timed.get(k)))
                    .toList()));
        }
        return days;
    }

    /** A job of 40 minutes for somebody with one of the skills. */
    WorkOrderSummary order() {
        return order(WorkOrderStatus.READY, any(SKILLS));
    }

    private EngineerDay day(int n, int visits) {
        var id = new UUID(n, 0);
        var shift = new Shift(at(8, 0), at(17, 30), at(12, 0), at(12, 30));
        var engineer = new EngineerSummary(
                id,
                "oberland",
                "oberland-nord",
                null,
                "e%04d".formatted(n),
                "李伟",
                "+423 000 00 00",
                any(VEHICLES),
                any(addresses),
                List.of(
                        new HeldSkill(SKILLS.get(n % 4), 1 + random.nextInt(5), null),
                        new HeldSkill(SKILLS.get((n + 1) % 4), 1 + random.nextInt(5), null)),
                List.of(shift),
                null,
                List.of(),
                List.of(),
                null,
                null,
                4.0,
                random.nextInt(90),
                1);
        var planned = new ArrayList<PlannedVisit>();
        for (var k = 0; k < visits; k++) {
            var order = order(WorkOrderStatus.SCHEDULED, SKILLS.get(n % 4));
            planned.add(new PlannedVisit(visit(order, id, at(8 + k, 10)), order));
        }
        return new EngineerDay(
                engineer,
                ZONE,
                shift,
                engineer.homePosition(),
                shift.start(),
                DoneToday.NOTHING,
                planned,
                Map.of(),
                RegionStock.EMPTY);
    }

    private static PlannedVisit retimed(PlannedVisit planned, TimedVisit timed) {
        var visit = planned.visit();
        return new PlannedVisit(
                VisitSummary.alone(
                        visit.id(),
                        visit.region(),
                        visit.workOrderId(),
                        visit.engineerId(),
                        visit.status(),
                        timed.start(),
                        timed.end(),
                        timed.travel(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1),
                planned.order());
    }

    private VisitSummary visit(WorkOrderSummary order, UUID engineer, Instant start) {
        return VisitSummary.alone(
                new UUID(random.nextLong(), random.nextLong()),
                order.region(),
                order.id(),
                engineer,
                VisitStatus.ACCEPTED,
                start,
                start.plus(order.duration()),
                Duration.ZERO,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private WorkOrderSummary order(WorkOrderStatus status, String skill) {
        return new WorkOrderSummary(
                new UUID(random.nextLong(), random.nextLong()),
                "oberland",
                "oberland-nord",
                "W-260320-0001",
                status,
                null,
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
                any(addresses),
                Duration.ofMinutes(40),
                at(18, 0),
                null,
                List.of(skill),
                List.of(),
                1,
                null,
                null,
                List.of(),
                DispatchState.BY_HAND,
                at(6, 0),
                1);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
