package io.paidan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.routing.osm.OsmShape;
import io.paidan.routing.osm.OsmShape.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChinesePlacesTest {

    @TempDir
    Path folder;

    private PlaceIndex places;

    @BeforeEach
    void index() throws IOException {
        var collector = new PlaceCollector();
        List.of(
                        shape(22.5431, 113.9501, Map.of("place", "suburb", "name", "南山区")),
                        shape(22.5400, 113.9500, Map.of("addr:street", "科技园路", "addr:housenumber", "33")),
                        shape(22.5410, 113.9510, Map.of("addr:street", "科技园路", "addr:housenumber", "41")),
                        shape(
                                22.5420,
                                113.9520,
                                Map.of(
                                        "amenity",
                                        "hospital",
                                        "name",
                                        "深圳大学总医院",
                                        "name:en",
                                        "Shenzhen University Hospital")))
                .forEach(collector::accept);
        try (var writer = new PlaceWriter(folder)) {
            for (var row : collector.rows().toList()) {
                writer.add(row);
            }
        }
        places = PlaceIndex.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        places.close();
    }

    @Test
    void an_address_is_found_and_written_large_to_small() {
        assertThat(labels("科技园路33号")).first().isEqualTo("南山区科技园路33号");
        assertThat(labels("南山区科技园路33")).first().isEqualTo("南山区科技园路33号");
    }

    @Test
    void the_first_characters_are_enough() {
        assertThat(labels("科技")).contains("南山区科技园路33号");
        assertThat(labels("深圳大")).first().isEqualTo("深圳大学总医院, 南山区");
    }

    @Test
    void words_are_found_within_a_name() {
        assertThat(labels("总医院")).contains("深圳大学总医院, 南山区");
        assertThat(labels("医院 大学")).contains("深圳大学总医院, 南山区");
    }

    @Test
    void the_english_name_finds_it_too() {
        assertThat(labels("shenzhen hosp")).containsExactly("深圳大学总医院, 南山区");
    }

    @Test
    void a_missing_number_is_answered_by_the_nearest() {
        var found = places.find("科技园路40号", null, 3).getFirst();
        assertThat(found.label()).isEqualTo("南山区科技园路41号");
        assertThat(found.exact()).isFalse();
    }

    @Test
    void a_whole_address_may_say_province_and_city_too() {
        assertThat(List.of("科技园路33号", "南山区科技园路33号", "广东省深圳市南山区科技园路33"))
                .allSatisfy(address -> assertThat(places.listHouses(address))
                        .extracting(Place::label)
                        .containsExactly("南山区科技园路33号"));
        assertThat(List.of("科技路33号", "福田区科技园路33号", "科技园路40号", "科技园路33号5栋"))
                .allSatisfy(address ->
                        assertThat(places.listHouses(address)).as(address).isEmpty());
    }

    private List<String> labels(String text) {
        return places.find(text, null, 5).stream().map(Place::label).toList();
    }

    private static OsmShape shape(double lat, double lon, Map<String, String> tags) {
        var point = new GeoPoint(lat, lon);
        return new OsmShape(Geometry.POINT, tags, new int[][] {
            {(int) Math.round(point.lon() * 1e7), (int) Math.round(point.lat() * 1e7)}
        });
    }
}
