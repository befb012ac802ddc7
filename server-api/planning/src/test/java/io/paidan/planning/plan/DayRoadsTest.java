package io.paidan.planning.plan;

import static io.paidan.planning.Samples.ZONE;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.engineer.Vehicle;
import io.paidan.planning.StraightRoads;
import org.junit.jupiter.api.Test;

class DayRoadsTest {
    @Test
    void more_places_than_a_machine_holds_the_times_of_are_refused_with_their_number() {
        var roads = new DayRoads(new StraightRoads(), new DayClock(at("10:00")), at("17:00"));
        roads.travelClass(Vehicle.VAN, ZONE);
        for (var k = 0; k <= DayRoads.MOST_PLACES; k++) {
            roads.place(km(k / 1000.0));
        }

        assertThatIllegalArgumentException().isThrownBy(roads::classes).withMessageContainingAll("15001", "900 MB");
    }
}
