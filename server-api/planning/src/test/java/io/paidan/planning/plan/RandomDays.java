package io.paidan.planning.plan;

import static io.paidan.planning.Samples.TODAY;
import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.DayBuilder;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.RegionStock;
import io.paidan.planning.Samples;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Days as messy as they come, the same for the same seed but for the ids. */
final class RandomDays {
    private static final List<String> SKILLS = List.of("gas", "lift", "cooling");

    private final Random random;
    private final RegionStock stock = stores(store(km(5), "4711", 2), store(km(25), "4712", 1));

    RandomDays(long seed) {
        this.random = new Random(seed);
    }

    PlanRequest request(int engineers, int orders) {
        var days = new ArrayList<EngineerDay>();
        for (var k = 0; k < engineers; k++) {
            days.add(day("e%02d".formatted(k)));
        }
        var waiting = new ArrayList<WorkOrderSummary>();
        for (var k = 0; k < orders; k++) {
            waiting.add(order().takingCrewOf(chance(0.08) ? 2 : 1).build());
        }
        return new PlanRequest(days, waiting, at("10:00"), PlanWeights.DEFAULT);
    }

    private EngineerDay day(String code) {
        var day = aDay().called(code).from(km(random.nextInt(30)));
        day.driving(oneOf(List.of(Vehicle.VAN, Vehicle.CAR, Vehicle.SCOOTER)));
        day.shift("08:00", oneOf(List.of("15:00", "17:00", "19:30")));
        if (chance(0.7)) {
            day.breakAt("12:00", "12:45");
        }
        for (var skill : SKILLS) {
            if (chance(0.1)) {
                day.skilled(skill, TODAY.minusDays(1));
            } else if (chance(0.6)) {
                day.skilled(skill, 1 + random.nextInt(5));
            }
        }
        if (chance(0.2)) {
            day.absent("13:30", oneOf(List.of("14:15", "15:30")), AbsenceKind.TRAINING);
        }
        if (chance(0.4)) {
            day.overtime(45, 6000);
        }
        if (chance(0.2)) {
            day.upTo(1 + random.nextInt(5));
        }
        if (chance(0.2)) {
            day.lentTo("oberland-sued", "08:00", oneOf(List.of("13:00", "23:00")));
        }
        if (chance(0.5)) {
            day.carrying("4711", 1 + random.nextInt(2));
        }
        day.stock(stock);
        if (chance(0.1)) {
            day.nobodyKnowsWhere();
        }
        addVisits(day);
        return chance(0.05) ? day.off().build() : day.build();
    }

    private void addVisits(DayBuilder day) {
        var minute = 600 + random.nextInt(60);
        var isUnderWay = chance(0.4);
        for (var left = random.nextInt(5); left > 0; left--) {
            var minutes = 15 + random.nextInt(75);
            var start = LocalTime.ofSecondOfDay(60L * minute).toString();
            var order = order().lasting(minutes);
            if (isUnderWay) {
                day.visit(
                        "09:4" + random.nextInt(10),
                        order,
                        oneOf(List.of(VisitStatus.EN_ROUTE, VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS)),
                        false);
                isUnderWay = false;
            } else {
                day.visit(
                        start,
                        order,
                        oneOf(List.of(VisitStatus.PLANNED, VisitStatus.NOTIFIED, VisitStatus.ACCEPTED)),
                        chance(0.15));
                if (chance(0.3)) {
                    day.promised(start);
                }
            }
            if (chance(0.15)) {
                day.via(oneOf(stock.stores()));
            }
            minute += minutes + 10 + random.nextInt(50);
        }
    }

    OrderBuilder order() {
        var order = anOrder()
                .at(chance(0.03) ? km(300) : km(random.nextInt(40)))
                .lasting(15 + random.nextInt(90))
                .of(oneOf(List.of(Priority.values())))
                .createdAt(time(0, 9))
                .due(time(10, 9));
        if (chance(0.15)) {
            order.due(Samples.at("09:30").minus(Duration.ofHours(random.nextInt(200))));
        }
        if (chance(0.3)) {
            var from = 9 + random.nextInt(8);
            order.between(
                    LocalTime.of(from, 0).toString(),
                    LocalTime.of(from + 1 + random.nextInt(3), 30).toString());
        }
        if (chance(0.4)) {
            order.needing(oneOf(SKILLS));
        }
        if (chance(0.2)) {
            order.needingParts(oneOf(List.of("4711", "4712")), 1);
        }
        if (chance(0.1)) {
            order.inTerritory("oberland-sued");
        }
        return order;
    }

    private String time(int fromHour, int hours) {
        return LocalTime.of(fromHour + random.nextInt(hours), random.nextInt(60))
                .toString();
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
