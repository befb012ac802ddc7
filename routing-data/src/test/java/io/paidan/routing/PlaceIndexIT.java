package io.paidan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.place.PlaceKind;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlaceIndexIT {

    private static final GeoPoint RUGGELL = new GeoPoint(47.2390, 9.5235);

    private static RegionPack pack;
    private static PlaceIndex places;

    @BeforeAll
    static void open() {
        pack = TestRegion.open();
        places = pack.places();
    }

    @AfterAll
    static void close() {
        pack.close();
    }

    @Test
    void street_and_number_find_the_house() {
        assertThat(first("Landstrasse 33 Vaduz")).satisfies(place -> {
            assertThat(place.kind()).isEqualTo(PlaceKind.HOUSE_NUMBER);
            assertThat(place.label()).isEqualTo("Landstrasse 33, Vaduz");
            assertThat(place.exact()).isTrue();
        });
    }

    @Test
    void the_order_of_the_words_does_not_matter() {
        assertThat(first("vaduz landstrasse 33").label()).isEqualTo("Landstrasse 33, Vaduz");
    }

    @Test
    void a_beginning_is_enough() {
        assertThat(labels("landstr")).contains("Landstrasse, Schaan", "Landstrasse, Vaduz");
        assertThat(first("vad").label()).isEqualTo("Vaduz");
    }

    @Test
    void accents_and_case_do_not_matter() {
        assertThat(labels("STADTLE")).anyMatch(label -> label.startsWith("Städtle"));
    }

    @Test
    void a_typing_error_is_forgiven() {
        assertThat(labels("Landstrase 33")).contains("Landstrasse 33, Vaduz");
    }

    @Test
    void a_number_not_on_the_map_is_answered_by_its_nearest_neighbour_and_the_street() {
        var found = places.find("Landstrasse 33 Schaan", null, 5);
        assertThat(found).noneMatch(Place::exact);
        assertThat(found.getFirst().label()).isEqualTo("Landstrasse 34, Schaan");
        assertThat(found).extracting(Place::label).contains("Landstrasse, Schaan");
    }

    @Test
    void what_is_near_comes_first() {
        assertThat(places.find("Landstrasse 33", RUGGELL, 5).getFirst().locality())
                .isEqualTo("Ruggell");
        assertThat(places.find("Post", RUGGELL, 5).getFirst().locality()).isEqualTo("Ruggell");
    }

    @Test
    void a_town_is_not_followed_by_everything_in_it() {
        assertThat(places.find("Schaan", null, 10))
                .allMatch(place -> place.label().contains("Schaan")
                        || String.valueOf(place.name()).contains("Schaan"));
        assertThat(first("Schaan").kind()).isEqualTo(PlaceKind.LOCALITY);
    }

    @Test
    void no_label_comes_twice() {
        assertThat(labels("Landstrasse")).doesNotHaveDuplicates();
    }

    @Test
    void nonsense_and_nothing_find_nothing() {
        assertThat(places.find("xqzwv", null, 5)).isEmpty();
        assertThat(places.find("  ", null, 5)).isEmpty();
        assertThat(places.find("*:* (\"", null, 5)).isEmpty();
        assertThat(places.find("Vaduz", null, 0)).isEmpty();
    }

    @Test
    void a_whole_address_names_its_house_whatever_its_order_and_its_postal_code() {
        assertThat(List.of("Landstrasse 33, 9490 Vaduz", "9490 Vaduz, LANDSTRASSE 33", "Landstrasse 33 Vaduz"))
                .allSatisfy(address -> assertThat(houses(address)).containsExactly("Landstrasse 33, Vaduz"));
    }

    @Test
    void a_house_is_not_guessed_from_a_part_an_error_or_two_numbers() {
        assertThat(List.of(
                        "Landstr 33 Vaduz",
                        "Landstrase 33 Vaduz",
                        "Landstrasse 33 Schaan",
                        "Landstrasse 33 Bregenz",
                        "Vaduz 33",
                        "Landstrasse Vaduz",
                        "Landstrasse 33/4 Vaduz",
                        "33",
                        ""))
                .allSatisfy(address -> assertThat(houses(address)).as(address).isEmpty());
    }

    @Test
    void an_address_without_its_town_names_every_such_house() {
        assertThat(houses("Landstrasse 33")).hasSizeGreaterThan(1).contains("Landstrasse 33, Vaduz");
    }

    @Test
    void the_nearest_house_is_found_from_the_map() {
        var house = first("Landstrasse 33 Vaduz");
        assertThat(places.nearest(house.position())).map(Place::label).contains(house.label());
    }

    @Test
    void nothing_is_near_in_the_mountains() {
        assertThat(places.nearest(new GeoPoint(47.0525, 9.6050))).isEmpty();
    }

    @Test
    void addresses_for_a_demo_are_real_and_the_same_for_the_same_seed() {
        var addresses = places.listAddresses(150, 42);
        assertThat(addresses).hasSize(150).doesNotHaveDuplicates().allSatisfy(address -> {
            assertThat(address.houseNumber()).isNotBlank();
            assertThat(address.locality()).isNotBlank();
        });
        assertThat(places.listAddresses(150, 42)).isEqualTo(addresses);
        assertThat(places.listAddresses(150, 43)).isNotEqualTo(addresses);
    }

    private static Place first(String text) {
        return places.find(text, null, 5).getFirst();
    }

    private static List<String> houses(String address) {
        return places.listHouses(address).stream().map(Place::label).toList();
    }

    private static List<String> labels(String text) {
        return places.find(text, null, 20).stream().map(Place::label).toList();
    }
}
