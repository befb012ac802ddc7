package io.paidan.planning.plan;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.planning.StraightRoads;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayModelTest {
    private static final StraightRoads ROADS = new StraightRoads();

    @Test
    void the_search_begins_with_the_published_sequence_whatever_is_pinned() {
        var day = aDay().visit("09:50", anOrder().at(km(0)).lasting(15), VisitStatus.IN_PROGRESS, false)
                .visit("10:30", anOrder().at(km(5)), VisitStatus.PLANNED, false)
                .pinned("12:00", anOrder().at(km(10)))
                .visit("13:30", anOrder().at(km(5)), VisitStatus.PLANNED, false)
                .pinned("16:00", anOrder().at(km(10)).lasting(30))
                .build();
        var request = new PlanRequest(List.of(day), List.of(), at("10:00"), PlanWeights.DEFAULT);
        var lineup = new Lineup(request, new Published(request.days(), request.orders()), ROADS, _ -> true);
        var model = new DayModel(request, lineup.drivers(), lineup.jobs(), ROADS);

        assertThat(Arrays.stream(model.published()[0])
                        .mapToObj(index -> lineup.jobs().get(index).order().id()))
                .containsExactlyElementsOf(day.visits().stream()
                        .map(planned -> planned.order().id())
                        .toList());
    }
}
