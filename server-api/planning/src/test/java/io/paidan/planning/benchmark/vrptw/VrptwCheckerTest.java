package io.paidan.planning.benchmark.vrptw;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.planning.benchmark.vrptw.VrptwInstance.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class VrptwCheckerTest {
    /** Two vehicles for 10 each; stops at distance 5, 10 and 5 to the east, the last only at the end of the day. */
    private static final VrptwInstance INSTANCE = new VrptwInstance(
            "three",
            2,
            10,
            List.of(
                    new Place(0, 0, 0, 0, 0, 40, 0),
                    new Place(1, 5, 0, 4, 0, 20, 1),
                    new Place(2, 10, 0, 6, 0, 12, 1),
                    new Place(3, 5, 0, 3, 30, 34, 1)));

    private static List<String> faults(List<List<Integer>> routes) {
        return VrptwChecker.check(INSTANCE, routes).faults();
    }

    @Test
    void a_sound_solution_is_measured() {
        var verdict = VrptwChecker.check(INSTANCE, List.of(List.of(1, 2), List.of(), List.of(3)));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.distanceTenths()).isEqualTo(300);
        assertThat(verdict.vehicles()).isEqualTo(2);
    }

    @Test
    void a_stop_served_late_is_a_fault() {
        assertThat(faults(List.of(List.of(2, 1), List.of(3)))).isEmpty();
        assertThat(faults(List.of(List.of(3, 1), List.of(2))))
                .containsExactly("Stop 1 begins at 31.0, after its window closed at 20.");
    }

    @Test
    void a_vehicle_back_late_is_a_fault() {
        var early = new VrptwInstance(
                "early", 1, 10, List.of(new Place(0, 0, 0, 0, 0, 10, 0), new Place(1, 5, 0, 4, 0, 20, 1)));

        assertThat(VrptwChecker.check(early, List.of(List.of(1))).faults())
                .containsExactly("Vehicle 1 is back at 11.0, after the depot closed at 10.");
    }

    @Test
    void an_overfull_vehicle_is_a_fault() {
        assertThat(faults(List.of(List.of(1, 2, 3)))).containsExactly("Vehicle 1 carries 13, but only 10 fit.");
    }

    @Test
    void a_stop_missing_or_served_twice_is_a_fault() {
        assertThat(faults(List.of(List.of(1, 2)))).containsExactly("Stop 3 is served 0 times.");
        assertThat(faults(List.of(List.of(1, 2), List.of(1, 3)))).containsExactly("Stop 1 is served 2 times.");
    }

    @Test
    void a_stop_that_does_not_exist_is_a_fault() {
        assertThat(faults(List.of(List.of(1, 2), List.of(3), List.of(4)))).contains("There is no stop 4.");
        assertThat(faults(List.of(List.of(1, 2), List.of(3, 0)))).contains("There is no stop 0.");
    }

    @Test
    void more_vehicles_than_the_fleet_are_a_fault() {
        assertThat(faults(List.of(List.of(1), List.of(2), List.of(3))))
                .containsExactly("3 vehicles drive, but there are 2.");
    }
}
