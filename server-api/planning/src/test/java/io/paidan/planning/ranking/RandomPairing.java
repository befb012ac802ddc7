package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.TODAY;
import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.km;
import static io.paidan.planning.Samples.store;
import static io.paidan.planning.Samples.stores;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.planning.DayBuilder;
import io.paidan.planning.OrderBuilder;
import io.paidan.planning.RegionStock;
import java.time.LocalTime;
import java.util.Random;

/** An order and an engineer with whom anything may be wrong; the same for the same seed but for the ids. */
final class RandomPairing {
    private static final RegionStock STOCK = stores(store(km(4), "4711", 2), store(km(15), "4712", 1));

    private final Random random;
    final OrderBuilder order;
    final DayBuilder day;

    RandomPairing(long seed) {
        this.random = new Random(seed);
        this.day = randomDay();
        this.order = randomOrder();
        if (oneIn(12)) {
            order.blocking(day.build());
        }
    }

    private DayBuilder randomDay() {
        var made = aDay().shift("08:00", oneIn(2) ? "15:00" : "17:00").stock(STOCK);
        if (oneIn(2)) {
            made.breakAt("12:00", "12:45");
        }
        if (oneIn(3)) {
            made.overtime(10 + random.nextInt(50), 6000);
        }
        for (var absences = random.nextInt(6) - 3; absences > 0; absences--) {
            var from = 600 + random.nextInt(300);
            made.absent(time(from), time(from + 20 + random.nextInt(120)), AbsenceKind.values()[absences % 3]);
        }
        if (oneIn(2)) {
            made.skilled("gas", oneIn(4) ? TODAY.minusDays(1) : TODAY.plusDays(30));
        }
        if (oneIn(2)) {
            made.carrying("4711", 1 + random.nextInt(3));
        }
        if (oneIn(6)) {
            made.upTo(1 + random.nextInt(4));
        }
        if (oneIn(5)) {
            var from = 480 + random.nextInt(300);
            made.lentTo("oberland-sued", time(from), time(from + 30 + random.nextInt(500)));
        }
        addVisits(made);
        if (oneIn(25)) {
            made.nobodyKnowsWhere();
        }
        return oneIn(25) ? made.off() : made;
    }

    private void addVisits(DayBuilder made) {
        var minute = 605;
        for (var count = random.nextInt(5); count > 0; count--) {
            var minutes = 20 + random.nextInt(80);
            var visited = anOrder().at(km(random.nextInt(20))).lasting(minutes);
            if (oneIn(3)) {
                visited.between(time(minute), time(minute + 15 + random.nextInt(120)));
            }
            if (oneIn(3)) {
                visited.needingParts("4711", 1);
            }
            if (oneIn(6)) {
                made.pinned(time(minute), visited);
            } else {
                made.visit(time(minute), visited);
            }
            minute += minutes + random.nextInt(70);
        }
    }

    private OrderBuilder randomOrder() {
        var made = anOrder().at(oneIn(25) ? km(300) : km(random.nextInt(20))).lasting(20 + random.nextInt(140));
        if (oneIn(2)) {
            var opens = 540 + random.nextInt(360);
            made.between(time(opens), time(opens + 10 + random.nextInt(120)));
        }
        if (oneIn(4)) {
            made.needing("gas");
        }
        if (oneIn(4)) {
            made.needingParts("4711", 1 + random.nextInt(4));
        } else if (oneIn(8)) {
            made.needingParts(new RequiredPart("4711", 2), new RequiredPart("4712", 1));
        }
        if (oneIn(6)) {
            made.inTerritory("oberland-sued");
        } else if (oneIn(25)) {
            made.inRegion("unterland");
        }
        return oneIn(25) ? made.being(WorkOrderStatus.WAITING) : made;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private static String time(int minute) {
        return LocalTime.ofSecondOfDay(60L * Math.min(minute, 23 * 60)).toString();
    }
}
