package io.paidan.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAgainstBruteForceTest {
    private static final int PROBLEMS = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 6, 7})
    void few_stops_are_served_as_cheaply_as_possible(int stops) {
        for (var seed = 0; seed < PROBLEMS; seed++) {
            var tours = RandomTours.of(stops, 100L * stops + seed).vehicles(1 + seed % 3);
            if (seed % 2 == 0) {
                tours.uphill();
            }

            var found = new Search<>(tours.model()).seed(seed).run(new Budget.Steps(2000));

            assertThat(found.cost()).as("seed %d", seed).isEqualTo(BruteForceTours.cheapest(tours));
        }
    }
}
