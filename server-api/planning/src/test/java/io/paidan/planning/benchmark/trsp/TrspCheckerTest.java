package io.paidan.planning.benchmark.trsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.planning.benchmark.trsp.TrspInstance.Place;
import io.paidan.planning.benchmark.trsp.TrspInstance.Request;
import io.paidan.planning.benchmark.trsp.TrspInstance.Technician;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrspCheckerTest {
    private static final int DEPOT = 0;
    private static final int TECHNICIAN = 1;

    /** He lives at the origin, has skill 0, tool 0 and one part of kind 0; the depot is 10 to the north. */
    private static final Technician AT_ORIGIN =
            new Technician(new Place(TECHNICIAN, 0, 0, 0, 100, 0), Set.of(0), Set.of(0), List.of(1, 0));

    private static final TrspInstance INSTANCE = new TrspInstance(
            "small",
            new Place(DEPOT, 0, 10, 0, 100, 0),
            Map.of(TECHNICIAN, AT_ORIGIN),
            Map.of(
                    2, request(2, 10, 40, 70, Set.of(0), Set.of(0), List.of(1, 0)),
                    3, request(3, 20, 0, 50, Set.of(0), Set.of(), List.of(1, 0)),
                    4, request(4, 10, 0, 90, Set.of(0), Set.of(1), List.of(0, 0)),
                    5, request(5, 10, 0, 90, Set.of(0, 1), Set.of(), List.of(0, 0)),
                    6, request(6, 60, 0, 90, Set.of(), Set.of(), List.of(0, 0))));

    private static Request request(
            int id, int east, int open, int close, Set<Integer> skills, Set<Integer> tools, List<Integer> parts) {
        return new Request(new Place(id, east, 0, open, close, 5), skills, tools, parts);
    }

    private static TrspChecker.Verdict check(Integer... route) {
        return TrspChecker.check(INSTANCE, Map.of(TECHNICIAN, List.of(route)));
    }

    @Test
    void the_working_time_counts_from_the_latest_departure() {
        var verdict = check(2);

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.served()).isEqualTo(1);
        assertThat(verdict.technicians()).isEqualTo(1);
        assertThat(verdict.workingTime()).isCloseTo(25, within(1e-9));
    }

    @Test
    void waiting_that_no_later_departure_saves_counts() {
        var early = new TrspInstance(
                "wait",
                INSTANCE.depot(),
                INSTANCE.technicians(),
                Map.of(
                        2, request(2, 10, 0, 15, Set.of(), Set.of(), List.of(0, 0)),
                        3, request(3, 10, 70, 80, Set.of(), Set.of(), List.of(0, 0))));

        var verdict = TrspChecker.check(early, Map.of(TECHNICIAN, List.of(2, 3)));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.workingTime()).as("leaves at 5, back at 85").isCloseTo(80, within(1e-9));
    }

    @Test
    void who_stays_at_home_costs_nothing() {
        assertThat(check()).isEqualTo(new TrspChecker.Verdict(0, 0, 0, List.of()));
    }

    @Test
    void a_request_begun_late_is_a_fault() {
        assertThat(check(2, 3).faults()).contains("Technician 1 begins at 3 at 55.00, after its window closed at 50.");
    }

    @Test
    void a_technician_back_late_is_a_fault() {
        assertThat(check(6).faults()).containsExactly("Technician 1 is back at 125.00, after his day ended at 100.");
    }

    @Test
    void a_missing_skill_is_a_fault() {
        assertThat(check(5).faults()).containsExactly("Technician 1 has the skills [0], but request 5 needs [0, 1].");
    }

    @Test
    void a_missing_tool_is_a_fault_until_he_was_at_the_depot() {
        assertThat(check(4).faults()).containsExactly("Technician 1 carries the tools [0], but request 4 needs [1].");
        assertThat(check(DEPOT, 4).faults()).isEmpty();
        assertThat(check(4, DEPOT).faults()).hasSize(1);
    }

    @Test
    void a_missing_part_is_a_fault_until_he_was_at_the_depot() {
        assertThat(check(3, 2).faults())
                .containsExactly("Technician 1 has 1 spare parts of kind 0, but would use 2 by request 2.");
        assertThat(check(3, DEPOT, 2).faults()).isEmpty();
    }

    @Test
    void going_by_the_depot_twice_is_a_fault() {
        assertThat(check(DEPOT, 4, DEPOT).faults()).containsExactly("Technician 1 goes by the depot twice.");
    }

    @Test
    void a_request_served_twice_or_unknown_and_an_unknown_technician_are_faults() {
        assertThat(check(4, 4).faults()).contains("Request 4 is served 2 times.");
        assertThat(check(9).faults()).containsExactly("There is no request 9.");
        assertThat(TrspChecker.check(INSTANCE, Map.of(7, List.of(4))).faults())
                .containsExactly("There is no technician 7.");
    }
}
