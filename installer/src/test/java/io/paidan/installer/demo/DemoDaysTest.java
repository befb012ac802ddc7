package io.paidan.installer.demo;

import static io.paidan.installer.demo.DemoCompany.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.installer.TestHome;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.EngineerDays;
import io.paidan.planning.ranking.Ranking;
import io.paidan.routing.RegionPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever somebody looks at the demo, it is a good day. */
class DemoDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    /** On the first try of some of them nobody is near who could decline an order. */
    private static final List<LocalDate> DATES = Stream.of(
                    FIRST.datesUntil(FIRST.plusDays(5)),
                    LocalDate.of(2026, 12, 12).datesUntil(LocalDate.of(2026, 12, 14)),
                    LocalDate.of(2027, 1, 19).datesUntil(LocalDate.of(2027, 1, 22)))
            .flatMap(dates -> dates)
            .toList();

    @Test
    void on_every_date_one_order_was_declined_and_somebody_fits_every_one_that_waits(@TempDir Path folder) {
        try (var region = RegionPack.open(TestHome.in(folder).region())) {
            var catalogue = DemoCatalogue.read();
            var ranking = new Ranking(region.travelTimes());
            for (var date : DATES) {
                var addresses = region.places().listAddresses(Integer.MAX_VALUE, 423);
                var people = DemoPeople.at(addresses, catalogue, date, ZONE);
                var stock = DemoStock.of(catalogue, people);
                var day = DemoDay.of(catalogue, people, stock, region.travelTimes(), date, ZONE);
                assertThat(day.declined()).as("%s", date).hasSize(1);
                var days = days(day, catalogue, people, stock);
                for (var waiting : day.orders()) {
                    if (waiting.order().status() == WorkOrderStatus.READY) {
                        assertThat(ranking.rank(waiting.order(), days, day.now()))
                                .as("%s on %s", waiting.order().title(), date)
                                .anyMatch(Candidate::isFit);
                    }
                }
            }
        }
    }

    @Test
    void the_same_day_is_always_the_same(@TempDir Path folder) {
        try (var region = RegionPack.open(TestHome.in(folder).region())) {
            var addresses = region.places().listAddresses(Integer.MAX_VALUE, 423);
            var catalogue = DemoCatalogue.read();
            var people = DemoPeople.at(addresses, catalogue, FIRST, ZONE);
            var stock = DemoStock.of(catalogue, people);

            assertThat(DemoDay.of(catalogue, people, stock, region.travelTimes(), FIRST, ZONE))
                    .isEqualTo(DemoDay.of(catalogue, people, stock, region.travelTimes(), FIRST, ZONE));
        }
    }

    private static List<EngineerDay> days(DemoDay day, DemoCatalogue catalogue, DemoPeople people, DemoStock stock) {
        var territories = catalogue.areas().stream()
                .map(area -> new Territory(area.id(), area.region(), area.parent(), area.name(), ZONE, true))
                .toList();
        return EngineerDays.assemble(
                day.now(),
                territories,
                people.engineers(),
                day.visits().stream()
                        .filter(visit -> !day.declined().contains(visit.id()))
                        .map(visit -> visit.at(day.now()))
                        .toList(),
                day.orders().stream().map(DemoOrder::order).toList(),
                day.positions(),
                stock.parts(),
                stock.stores(),
                stock.levels());
    }
}
