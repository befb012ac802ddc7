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

class ReplayCheckerTest {
    private static final int TECHNICIAN = 1;
    private static final int EARLY = 2;
    private static final int LATE = 3;

    /** A technician at the origin; two requests 10 to the east, 5 long, the second known at 30. */
    private static final Releases RELEASES = new Releases(
            "dyn",
            new TrspInstance(
                    "static",
                    new Place(0, 0, 10, 0, 100, 0),
                    Map.of(
                            TECHNICIAN,
                            new Technician(new Place(TECHNICIAN, 0, 0, 0, 100, 0), Set.of(), Set.of(), List.of())),
                    Map.of(EARLY, request(EARLY, 50), LATE, request(LATE, 80))),
            Map.of(EARLY, Releases.KNOWN, LATE, 30));

    private static Request request(int id, int close) {
        return new Request(new Place(id, 10, 0, 20, close, 5), Set.of(), Set.of(), List.of());
    }

    private static Leg leg(int stop, int leftFor) {
        return new Leg(stop, leftFor * TrspModel.UNITS, 0, 0);
    }

    private static TrspChecker.Verdict check(List<List<Leg>> tours) {
        return ReplayChecker.check(RELEASES, Map.of(TECHNICIAN, tours));
    }

    @Test
    void the_working_time_counts_from_when_he_left_to_when_he_was_back() {
        var verdict = check(List.of(List.of(leg(EARLY, 10), leg(LATE, 40))));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.served()).isEqualTo(2);
        assertThat(verdict.technicians()).isEqualTo(1);
        assertThat(verdict.workingTime()).as("from 10 to 55").isCloseTo(45, within(1e-9));
    }

    @Test
    void time_at_home_between_tours_does_not_count() {
        var verdict = check(List.of(List.of(leg(EARLY, 10)), List.of(leg(LATE, 40))));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.workingTime()).as("10 to 35, 40 to 65").isCloseTo(50, within(1e-9));
    }

    @Test
    void leaving_before_the_request_is_known_is_a_fault() {
        assertThat(check(List.of(List.of(leg(EARLY, 10), leg(LATE, 29)))).faults())
                .containsExactly("Technician 1 leaves for 3 at 29.00, before it is known at 30.");
    }

    @Test
    void leaving_before_he_is_free_is_a_fault() {
        assertThat(check(List.of(List.of(leg(EARLY, 30), leg(LATE, 44)))).faults())
                .containsExactly("Technician 1 leaves for 3 at 44.00, but is free only at 45.00.");
        assertThat(check(List.of(List.of(leg(EARLY, 10)), List.of(leg(LATE, 34))))
                        .faults())
                .containsExactly("Technician 1 leaves for 3 at 34.00, but is free only at 35.00.");
    }

    @Test
    void beginning_or_coming_back_late_is_a_fault() {
        assertThat(check(List.of(List.of(leg(EARLY, 41)))).faults())
                .containsExactly("Technician 1 begins at 2 at 51.00, after its window closed at 50.");
        assertThat(check(List.of(List.of(leg(LATE, 80)))).faults())
                .containsExactly(
                        "Technician 1 begins at 3 at 90.00, after its window closed at 80.",
                        "Technician 1 is back at 105.00, after his day ended at 100.");
    }

    @Test
    void a_request_served_twice_is_a_fault() {
        assertThat(check(List.of(List.of(leg(EARLY, 10), leg(EARLY, 25)))).faults())
                .containsExactly("Request 2 is served 2 times.");
    }
}
