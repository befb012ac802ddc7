package io.paidan.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.workday.OpenHours;
import io.paidan.planning.workday.Pauses;
import io.paidan.planning.workday.Prices;
import io.paidan.planning.workday.Staffing;
import io.paidan.planning.workday.Supplies;
import io.paidan.planning.workday.TravelClass;
import io.paidan.planning.workday.TravelMatrix;
import io.paidan.planning.workday.WorkdayEngineer;
import io.paidan.planning.workday.WorkdayProblem;
import io.paidan.planning.workday.WorkdayRoutes;
import io.paidan.planning.workday.WorkdayVisit;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartRoutesTest {
    private static final int FIRST_LOCKED = 0;
    private static final int SECOND_LOCKED = 1;
    private static final int EARLY = 2;
    private static final int FORBIDDEN = 3;
    private static final int PINNED = 4;
    private static final int LATE = 5;

    @Test
    void stops_that_fit_are_kept_around_the_fixed_ones_when_another_has_to_go() {
        var model = new WorkdayRoutes(problem());
        var start = new StartRoutes(model, new int[][] {{FIRST_LOCKED, SECOND_LOCKED, EARLY, FORBIDDEN, PINNED, LATE}});

        var route = start.route(model, 0);

        assertThat(IntStream.range(0, route.size()).map(route::stop).boxed())
                .containsExactly(FIRST_LOCKED, SECOND_LOCKED, EARLY, PINNED, LATE);
    }

    private static WorkdayProblem problem() {
        var locked = List.of(
                new WorkdayEngineer.Locked(FIRST_LOCKED, 0, 480, 480, 490),
                new WorkdayEngineer.Locked(SECOND_LOCKED, 0, 490, 490, 500));
        var hours = new WorkdayEngineer.Hours(480, 960, 960, 0);
        var li = new WorkdayEngineer(
                "Li", 0, null, hours, Pauses.NONE, 0, 0, 10, Supplies.NONE, true, locked, List.of(PINNED));
        return new WorkdayProblem(
                List.of(li),
                List.of(
                        job("first", OpenHours.ALWAYS, Staffing.ANYBODY),
                        job("second", OpenHours.ALWAYS, Staffing.ANYBODY),
                        job("early", OpenHours.ALWAYS, Staffing.ANYBODY),
                        job("forbidden", OpenHours.ALWAYS, Staffing.only(new BitSet())),
                        job("pinned", OpenHours.at(700), Staffing.ANYBODY),
                        job("late", OpenHours.ALWAYS, Staffing.ANYBODY)),
                List.of(),
                List.of(TravelClass.allDay(TravelMatrix.builder(1).build())),
                new Prices(1, 0, 0));
    }

    private static WorkdayVisit job(String id, OpenHours begins, Staffing staffing) {
        return new WorkdayVisit(id, 0, List.of(60), begins, 10_000, staffing, Supplies.NONE, 1, null, null, null);
    }
}
