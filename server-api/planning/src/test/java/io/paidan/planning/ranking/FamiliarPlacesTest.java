package io.paidan.planning.ranking;

import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.StraightRoads;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FamiliarPlacesTest {
    private static final int ENGINEERS = 400;

    private final Random random = new Random(5);
    private final StraightRoads roads = new StraightRoads();

    @Test
    void a_ranking_that_knows_the_places_says_the_same_as_one_that_does_not() {
        var ranking = new Ranking(roads);
        var days = fleet();
        for (var n = 0; n < 5; n++) {
            var order = anOrder().at(km(random.nextInt(12))).due("12:00").build();

            assertThat(ranking.rank(order, days, at("10:00")))
                    .isEqualTo(new Ranking(new StraightRoads()).rank(order, days, at("10:00")));

            everyTenthMoves(days);
        }
    }

    @Test
    void places_are_prepared_again_only_when_many_are_new() {
        var places = new FamiliarPlaces(roads);
        var asked = new ArrayList<GeoPoint>();
        for (var k = 0; k < 2000; k++) {
            asked.add(km(k / 1000.0));
        }
        places.ask(asked).to(km(3), TravelProfile.CAR);
        asked.set(0, km(-1));
        places.ask(asked).to(km(3), TravelProfile.CAR);
        assertThat(roads.prepared).containsExactly(2000);

        asked.replaceAll(place -> new GeoPoint(place.lat() + 0.001, place.lon()));
        places.ask(asked).to(km(3), TravelProfile.CAR);

        assertThat(roads.prepared).containsExactly(2000, 4000);
    }

    @Test
    void few_places_are_not_prepared() {
        new FamiliarPlaces(roads).ask(List.of(km(1), km(2))).to(km(3), TravelProfile.CAR);

        assertThat(roads.prepared).isEmpty();
    }

    private List<EngineerDay> fleet() {
        var days = new ArrayList<EngineerDay>();
        for (var k = 0; k < ENGINEERS; k++) {
            days.add(aDay().called("e%03d".formatted(k))
                    .from(somewhere())
                    .visit("11:30", anOrder().at(somewhere()).lasting(30))
                    .visit("14:00", anOrder().at(somewhere()).lasting(30))
                    .build());
        }
        return days;
    }

    private void everyTenthMoves(List<EngineerDay> days) {
        for (var k = random.nextInt(10); k < days.size(); k += 10) {
            var day = days.get(k);
            days.set(
                    k,
                    new EngineerDay(
                            day.engineer(),
                            day.zone(),
                            day.shift(),
                            somewhere(),
                            day.availableFrom(),
                            day.done(),
                            day.visits(),
                            day.vanParts(),
                            day.regionStock()));
        }
    }

    private GeoPoint somewhere() {
        return km(random.nextDouble() * 12);
    }
}
