package io.paidan.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardFixtureTest {

    @Test
    void every_visit_has_its_order_and_no_engineer_is_at_two_places() {
        var store = BoardFixture.store();

        assertThat(store.engineers()).hasSize(22);
        assertThat(store.orders()).hasSizeGreaterThan(55);
        assertThat(store.visits())
                .allMatch(visit -> store.findOrder(visit.workOrderId()).isPresent());
        assertThat(store.engineers()).allSatisfy(e -> assertFollowEachOther(store.visitsOfEngineer(e.id())));
    }

    private static void assertFollowEachOther(List<VisitSummary> visits) {
        for (var i = 1; i < visits.size(); i++) {
            assertThat(visits.get(i).plannedStart()).isAfter(visits.get(i - 1).plannedEnd());
        }
    }
}
