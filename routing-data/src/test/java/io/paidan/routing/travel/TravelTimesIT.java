package io.paidan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.TravelTable;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.routing.RegionPack;
import io.paidan.routing.TestRegion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TravelTimesIT {

    private static final GeoPoint VADUZ = new GeoPoint(47.1393, 9.5228);
    private static final GeoPoint SCHAAN = new GeoPoint(47.1663, 9.5103);
    private static final GeoPoint ON_THE_SUMMIT = new GeoPoint(47.0525, 9.6050);
    private static final GeoPoint ABROAD = new GeoPoint(47.37, 8.54);

    private static RegionPack pack;
    private static TravelTimes times;

    @BeforeAll
    static void open() {
        pack = TestRegion.open();
        times = pack.travelTimes();
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @ParameterizedTest
    @EnumSource
    void tables_say_the_same_as_routes_pair_by_pair_and_in_bulk(TravelProfile profile) {
        var origins = places(45, 1);
        var destinations = places(45, 2);
        destinations.subList(0, 5).clear();
        destinations.addAll(origins.subList(0, 5));
        var bulk = times.table(origins, destinations, profile);
        for (var o = 0; o < origins.size(); o++) {
            var single = times.table(List.of(origins.get(o)), destinations, profile);
            for (var d = 0; d < destinations.size(); d++) {
                var route = times.route(origins.get(o), destinations.get(d), profile);
                assertThat(bulk.isReachable(o, d)).isEqualTo(route.isPresent());
                assertThat(single.isReachable(0, d)).isEqualTo(route.isPresent());
                if (route.isPresent()) {
                    var seconds = route.get().duration().toMillis() / 1000.0;
                    var pair = "%s from %s to %s".formatted(profile, origins.get(o), destinations.get(d));
                    assertThat(bulk.seconds(o, d)).as(pair).isCloseTo(seconds, within(0.1));
                    assertThat(single.seconds(0, d)).as(pair).isCloseTo(seconds, within(0.1));
                    assertThat(bulk.metres(o, d)).as(pair).isEqualTo(single.metres(0, d));
                }
            }
        }
    }

    @Test
    void metres_are_those_of_the_route() {
        var route = times.route(VADUZ, SCHAAN, TravelProfile.CAR).orElseThrow();
        var table = times.table(List.of(VADUZ), List.of(SCHAAN), TravelProfile.CAR);
        assertThat(table.metres(0, 0)).isCloseTo(route.metres(), within(1.0));
    }

    @ParameterizedTest
    @EnumSource
    void neighbours_along_a_road_are_as_near_as_the_route_between_them_says_both_ways_even_on_one_way_roads(
            TravelProfile profile) {
        var pairs = 0;
        var oneWay = 0;
        for (var i = 0; i < 8; i++) {
            var ends = places(3, 20 + i).subList(0, 2);
            var way = times.route(ends.getFirst(), ends.getLast(), profile).orElseThrow();
            var along = middles(way.line());
            for (var k = 1; k < along.size(); k++) {
                var there = assertAsRouted(along.get(k - 1), along.get(k), profile);
                var back = assertAsRouted(along.get(k), along.get(k - 1), profile);
                pairs++;
                oneWay += back > there + 20 ? 1 : 0;
            }
        }
        assertThat(pairs).isGreaterThan(200);
        assertThat(oneWay).as("of %d pairs lie on one-way roads", pairs).isPositive();
    }

    private static List<GeoPoint> middles(List<GeoPoint> line) {
        var middles = new ArrayList<GeoPoint>();
        for (var k = 1; k < line.size(); k++) {
            middles.add(new GeoPoint(
                    (line.get(k - 1).lat() + line.get(k).lat()) / 2,
                    (line.get(k - 1).lon() + line.get(k).lon()) / 2));
        }
        return middles;
    }

    private static double assertAsRouted(GeoPoint from, GeoPoint to, TravelProfile profile) {
        var seconds = times.table(List.of(from), List.of(to), profile).seconds(0, 0);
        var route = times.route(from, to, profile).orElseThrow();
        assertThat(seconds)
                .as("%s from %s to %s", profile, from, to)
                .isCloseTo(route.duration().toMillis() / 1000.0, within(0.1));
        return seconds;
    }

    @Test
    void the_route_leads_from_one_place_to_the_other() {
        var route = times.route(VADUZ, SCHAAN, TravelProfile.CAR).orElseThrow();
        assertThat(route.line().getFirst().metresTo(VADUZ)).isLessThan(150);
        assertThat(route.line().getLast().metresTo(SCHAAN)).isLessThan(150);
        assertThat(route.metres()).isBetween(3_000.0, 6_000.0);
        assertThat(route.duration()).hasMinutes(route.duration().toMinutes()).isPositive();
    }

    @Test
    void a_route_to_the_same_place_is_a_line_too() {
        assertThat(times.route(VADUZ, VADUZ, TravelProfile.CAR).orElseThrow().line())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void rush_hours_are_slower_and_scooters_never_faster_than_their_limit() {
        var car = seconds(TravelProfile.CAR);
        assertThat(seconds(TravelProfile.CAR_PEAK)).isGreaterThan(car * 1.2);
        var scooter = times.route(VADUZ, SCHAAN, TravelProfile.SCOOTER).orElseThrow();
        assertThat(scooter.metres() / scooter.duration().toSeconds() * 3.6).isLessThan(35.5);
    }

    private static double seconds(TravelProfile profile) {
        return times.table(List.of(VADUZ), List.of(SCHAAN), profile).seconds(0, 0);
    }

    @Test
    void a_place_without_a_road_is_not_covered_and_not_reachable() {
        for (var remote : List.of(ON_THE_SUMMIT, ABROAD)) {
            assertThat(times.covers(remote)).isFalse();
            assertThat(times.route(VADUZ, remote, TravelProfile.CAR)).isEmpty();
            assertThat(times.table(List.of(VADUZ, remote), List.of(remote, VADUZ), TravelProfile.CAR))
                    .satisfies(table -> {
                        assertThat(table.isReachable(0, 0)).isFalse();
                        assertThat(table.isReachable(1, 1)).isFalse();
                        assertThat(table.isReachable(0, 1)).isTrue();
                    });
        }
        assertThat(times.covers(VADUZ)).isTrue();
    }

    @Test
    void no_origins_or_no_destinations_make_an_empty_table() {
        assertThat(times.table(List.of(), List.of(VADUZ), TravelProfile.CAR)).isNotNull();
        assertThat(times.table(List.of(VADUZ), List.of(), TravelProfile.CAR)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void prepared_places_say_the_same_as_a_table_in_both_directions(TravelProfile profile) {
        var places = places(90, 11);
        var prepared = times.prepare(places, profile);
        assertThat(prepared.size()).isEqualTo(places.size());
        for (var place : places(30, 12)) {
            assertSame(prepared.from(place), times.table(List.of(place), places, profile), 1, places.size());
            assertSame(prepared.to(place), times.table(places, List.of(place), profile), places.size(), 1);
        }
    }

    private static void assertSame(TravelTable one, TravelTable other, int rows, int columns) {
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                assertThat(one.isReachable(row, column)).isEqualTo(other.isReachable(row, column));
                if (one.isReachable(row, column)) {
                    assertThat(one.seconds(row, column)).isEqualTo(other.seconds(row, column));
                    assertThat(one.metres(row, column)).isEqualTo(other.metres(row, column));
                }
            }
        }
    }

    @Test
    void many_threads_get_the_same_answers_even_while_places_are_forgotten() throws Exception {
        var places = places(60, 7);
        var expected = times.table(places, places, TravelProfile.CAR);
        try (var network = RoadNetwork.open(TestRegion.FOLDER.resolve("roads"));
                var threads = Executors.newFixedThreadPool(8)) {
            var forgetful = new RoadTravelTimes(network, 20_000);
            Callable<TravelTable> ask = () -> forgetful.table(places, places, TravelProfile.CAR);
            for (var answer : threads.invokeAll(Collections.nCopies(16, ask))) {
                assertSame(answer.get(), expected, places.size(), places.size());
            }
            assertThat(forgetful.rememberedBytes(TravelProfile.CAR)).isLessThan(40_000);
        }
    }

    /** Spread over the whole region, most of them near a road and some not. */
    private static List<GeoPoint> places(int count, long seed) {
        var random = new Random(seed);
        var places = new ArrayList<GeoPoint>();
        for (var address : pack.places().listAddresses(count * 2 / 3, seed)) {
            places.add(address.position());
        }
        while (places.size() < count) {
            places.add(new GeoPoint(47.05 + random.nextDouble() * 0.22, 9.48 + random.nextDouble() * 0.14));
        }
        return places;
    }
}
