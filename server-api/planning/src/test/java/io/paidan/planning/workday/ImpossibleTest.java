package io.paidan.planning.workday;

import static io.paidan.planning.workday.SampleDays.BY_TRAVEL;
import static io.paidan.planning.workday.SampleDays.HOURS;
import static io.paidan.planning.workday.SampleDays.UNSERVED;
import static io.paidan.planning.workday.SampleDays.engineer;
import static io.paidan.planning.workday.SampleDays.job;
import static io.paidan.planning.workday.SampleDays.needing;
import static io.paidan.planning.workday.SampleDays.problem;
import static io.paidan.planning.workday.SampleDays.road;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.planning.search.Budget;
import io.paidan.planning.search.Search;
import io.paidan.planning.search.Solution;
import io.paidan.planning.workday.WorkdayEngineer.Hours;
import io.paidan.planning.workday.WorkdayEngineer.Locked;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be served is left out and said so; what makes no sense is refused by name. */
class ImpossibleTest {
    private static Solution<WorkdayRoute> plan(WorkdayProblem problem) {
        return new Search<>(new WorkdayRoutes(problem)).run(new Budget.Steps(200));
    }

    private static void assertRefused(ThrowingCallable attempt, String... words) {
        assertThatIllegalArgumentException().isThrownBy(attempt).withMessageContainingAll(words);
    }

    @Test
    void a_job_that_nobody_may_do_or_has_the_parts_for_stays_out() {
        var forbidden = new WorkdayVisit(
                "secret",
                1,
                List.of(60),
                OpenHours.ALWAYS,
                UNSERVED,
                Staffing.only(new BitSet()),
                Supplies.NONE,
                1,
                null,
                null,
                null);
        var partless = needing(new Supplies(Set.of(), Map.of(3, 1)), 2);

        assertThat(plan(problem(BY_TRAVEL, engineer("Li"), forbidden, partless, job("sink", 3)))
                        .unserved())
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void a_day_a_hundred_times_too_full_is_filled_and_the_rest_stays_out() {
        var jobs = IntStream.range(0, 700)
                .mapToObj(index -> job("job " + index, 1))
                .toArray(WorkdayVisit[]::new);

        var found = plan(problem(BY_TRAVEL, engineer("Li"), jobs));

        assertThat(found.unserved()).hasSize(692);
        assertThat(found.routes().getFirst().evaluation().back()).isLessThanOrEqualTo(HOURS.hardEnd());
    }

    @Test
    void a_place_without_a_road_is_never_driven_to() {
        var island = TravelMatrix.builder(2).build();
        var problem = new WorkdayProblem(
                List.of(engineer("Li")),
                List.of(job("far", 1)),
                List.of(),
                List.of(TravelClass.allDay(island)),
                BY_TRAVEL);

        assertThat(plan(problem).unserved()).containsExactly(0);
    }

    @Test
    void without_engineers_everything_stays_out() {
        var problem = new WorkdayProblem(
                List.of(), List.of(job("sink", 1)), List.of(), List.of(TravelClass.allDay(road(10))), BY_TRAVEL);

        assertThat(plan(problem).unserved()).containsExactly(0);
    }

    @Test
    void without_jobs_nobody_leaves() {
        var found = plan(problem(BY_TRAVEL, engineer("Li")));

        assertThat(found.cost()).isZero();
        assertThat(found.routes().getFirst().evaluation().stops()).isEmpty();
    }

    @Test
    void times_that_make_no_sense_are_refused_with_their_value() {
        assertRefused(() -> new OpenHours(700, 700), "700");
        assertRefused(() -> new Hours(480, 470, 1000, 0), "480", "470");
        assertRefused(() -> new Hours(0, 1_000_000_000, 1_000_000_000, 0), "1000000000");
        assertRefused(() -> new Pauses.Break(720, 0), "720");
        assertRefused(() -> new Pauses.Absence(720, 700), "720", "700");
        assertRefused(
                () -> new Pauses(List.of(), List.of(new Pauses.Absence(1, 5), new Pauses.Absence(4, 8))), "overlap");
        assertRefused(() -> WorkdayVisit.simple("sink", 1, -1, OpenHours.ALWAYS, 0), "sink", "-1");
        assertRefused(() -> TravelMatrix.builder(2).set(0, 1, -5), "-5", "place 0", "place 1");
        assertRefused(() -> TravelMatrix.builder(2).set(0, 2, 5), "place 2");
        assertRefused(() -> new Prices(-1, 0, 0), "-1");
        assertRefused(() -> new Supplies(Set.of(64), Map.of()), "64");
        assertRefused(() -> new Supplies(Set.of(), Map.of(3, 0)), "part 3");
    }

    @Test
    void things_that_do_not_fit_together_are_refused_by_name() {
        assertRefused(() -> problem(BY_TRAVEL, engineer("Li"), job("sink", 1), job("sink", 2)), "sink", "0", "1");
        assertRefused(() -> problem(BY_TRAVEL, engineer("Li"), job("sink", 99)), "sink", "99");
        assertRefused(() -> problem(BY_TRAVEL, WorkdayEngineer.simple("Li", 0, 55, HOURS)), "Li", "55");
        assertRefused(() -> problem(BY_TRAVEL, bound(List.of(), List.of(0, 0)), job("sink", 1)), "sink", "twice", "Li");
        assertRefused(() -> problem(BY_TRAVEL, bound(List.of(), List.of(4)), job("sink", 1)), "Li", "4");
    }

    @Test
    void pinned_visits_that_cannot_be_kept_are_refused_with_their_engineer() {
        var never = job("sink", 7, OpenHours.at(490));
        var problem = problem(BY_TRAVEL, bound(List.of(), List.of(0)), never);

        assertRefused(() -> new WorkdayRoutes(problem), "Li", "sink");
    }

    @Test
    void a_day_that_is_overrun_already_stays_as_it_is() {
        var overrun = bound(List.of(new Locked(0, 10, 490, 490, 1100)), List.of());

        var found = plan(problem(BY_TRAVEL, overrun, job("boiler", 1), job("sink", 2)));

        assertThat(found.unserved()).containsExactly(1);
        assertThat(found.routes().getFirst().evaluation().back()).isEqualTo(1110);
    }

    private static WorkdayEngineer bound(List<Locked> locked, List<Integer> pinned) {
        return new WorkdayEngineer("Li", 0, 0, HOURS, Pauses.NONE, 0, 0, 100, Supplies.NONE, true, locked, pinned);
    }
}
