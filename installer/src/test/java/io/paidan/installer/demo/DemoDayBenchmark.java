package io.paidan.installer.demo;

import static io.paidan.installer.demo.DemoCompany.ZONE;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.installer.TestHome;
import io.paidan.installer.benchmark.Numbers;
import io.paidan.planning.EngineerDays;
import io.paidan.planning.plan.DayPlanner;
import io.paidan.planning.plan.DayPlanner.Effort;
import io.paidan.planning.plan.PlanChecker;
import io.paidan.planning.plan.PlanFigures;
import io.paidan.planning.plan.PlanRequest;
import io.paidan.planning.plan.PlanWeights;
import io.paidan.planning.search.Budget;
import io.paidan.routing.RegionPack;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Plans a day of the demo company before anybody has set out, on real roads: once greedily, each order where it costs
 * least, and then within some CPU seconds of one thread. One CSV line a plan. Arguments: the seconds, one budget after the
 * other. Exits with 1 when the independent checker finds a fault.
 */
public final class DemoDayBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);
    private static final List<String> SECONDS = List.of("1", "10");
    private static final int COUNTRY_CODE = 423;

    private final TravelTimes travelTimes;
    private final PlanRequest request;

    private DemoDayBenchmark(RegionPack region) {
        travelTimes = region.travelTimes();
        request = request(region);
    }

    public static void main(String[] args) {
        var budgets = (args.length == 0 ? SECONDS : List.of(args))
                .stream().map(Numbers::seconds).toList();
        try (var region =
                RegionPack.open(TestHome.in(Path.of("target", "benchmark-home")).region())) {
            var benchmark = new DemoDayBenchmark(region);
            System.out.println(
                    "plan,engineers,orders,served,late,travel_min,overtime_min,load_spread_min,cost,cpu_seconds");
            var sound = benchmark.plan("greedy", new Budget.Steps(1));
            for (var seconds : budgets) {
                var time = Duration.ofMillis(Math.round(1000 * seconds));
                sound &= benchmark.plan("%s s".formatted(seconds), new Budget.Cpu(time));
            }
            System.exit(sound ? 0 : 1);
        }
    }

    /** Everything that comes in on that day, as if it were known in the morning. */
    private static PlanRequest request(RegionPack region) {
        var catalogue = DemoCatalogue.read();
        var people =
                DemoPeople.at(region.places().listAddresses(Integer.MAX_VALUE, COUNTRY_CODE), catalogue, DAY, ZONE);
        var stock = DemoStock.of(catalogue, people);
        var day = DemoDay.of(catalogue, people, stock, region.travelTimes(), DAY, ZONE);
        var now = DAY.atTime(BEFORE_WORK).atZone(ZONE).toInstant();
        var orders = orders(day);
        var territories = catalogue.areas().stream()
                .map(area -> new Territory(area.id(), area.region(), area.parent(), area.name(), ZONE, true))
                .toList();
        var days = EngineerDays.assemble(
                now,
                territories,
                people.engineers(),
                List.of(),
                orders,
                List.of(),
                stock.parts(),
                stock.stores(),
                stock.levels());
        return new PlanRequest(days, orders, now, PlanWeights.DEFAULT);
    }

    private static List<WorkOrderSummary> orders(DemoDay day) {
        return Stream.concat(
                        day.visits().stream()
                                .filter(visit -> !day.declined().contains(visit.id()))
                                .map(visit -> visit.request().toDispatch()),
                        day.orders().stream()
                                .map(DemoOrder::order)
                                .filter(order -> order.status() == WorkOrderStatus.READY))
                .toList();
    }

    private boolean plan(String name, Budget budget) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        var proposal = new DayPlanner(travelTimes).plan(request, Effort.of(budget));
        var seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        print(name, proposal.after(), seconds);
        var faults = new PlanChecker(travelTimes).check(request, proposal);
        faults.forEach(fault -> System.err.printf("%s: %s%n", name, fault));
        return faults.isEmpty();
    }

    private void print(String name, PlanFigures figures, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%s,%d,%d,%d,%d,%d,%d,%d,%.0f,%.2f%n",
                name,
                request.days().size(),
                request.orders().size(),
                figures.served(),
                figures.late(),
                figures.travel().toMinutes(),
                figures.overtime().toMinutes(),
                figures.loadSpread().toMinutes(),
                figures.cost(request.weights()),
                seconds);
    }
}
