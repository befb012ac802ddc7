package io.paidan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.Turn;
import io.paidan.contract.geo.TurnKind;
import io.paidan.routing.RegionPack;
import io.paidan.routing.TestRegion;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurnListIT {

    private static final GeoPoint VADUZ = new GeoPoint(47.1393, 9.5228);
    private static final GeoPoint SCHAAN = new GeoPoint(47.1663, 9.5103);

    private static RegionPack pack;

    @BeforeAll
    static void open() {
        pack = TestRegion.open();
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @Test
    void the_turns_lead_from_departure_to_arrival_over_streets_with_names() {
        var turns = route(VADUZ, SCHAAN).turns();
        assertThat(turns.getFirst().kind()).isEqualTo(TurnKind.DEPART);
        assertThat(turns.getLast().kind()).isEqualTo(TurnKind.ARRIVE);
        assertThat(turns).extracting(Turn::street).contains("Äulestrasse", "Herrengasse");
        assertThat(turns.getLast().metres()).isZero();
    }

    @Test
    void every_turn_lies_on_the_line_and_their_lengths_and_times_make_the_whole_way() {
        var addresses = pack.places().listAddresses(60, 3);
        for (var i = 1; i < addresses.size(); i++) {
            var route = route(addresses.get(i - 1).position(), addresses.get(i).position());
            assertThat(route.turns()).extracting(Turn::place).isSubsetOf(route.line());
            assertThat(route.turns().stream().mapToDouble(Turn::metres).sum()).isCloseTo(route.metres(), within(1.0));
            assertThat(route.turns().stream().map(Turn::duration).reduce(Duration.ZERO, Duration::plus))
                    .isCloseTo(route.duration(), Duration.ofMillis(100));
        }
    }

    @Test
    void roundabouts_say_which_exit_and_nothing_else_does() {
        var addresses = pack.places().listAddresses(200, 4);
        var exits = 0;
        for (var i = 1; i < addresses.size(); i++) {
            for (var turn : route(
                            addresses.get(i - 1).position(), addresses.get(i).position())
                    .turns()) {
                exits = Math.max(exits, turn.exit());
                assertThat(turn.exit() > 0).isEqualTo(turn.kind() == TurnKind.ROUNDABOUT);
            }
        }
        assertThat(exits).isBetween(2, 6);
    }

    private static RoadRoute route(GeoPoint from, GeoPoint to) {
        return pack.travelTimes().route(from, to, TravelProfile.CAR).orElseThrow();
    }
}
