package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTextTest {

    private static final List<GeoPoint> TRIANGLE =
            List.of(new GeoPoint(47.1, 9.5), new GeoPoint(47.1, 9.6), new GeoPoint(47.2, 9.6));

    @Test
    void a_border_is_written_closed_with_the_longitude_first_and_read_again() {
        assertThat(BorderText.write(TRIANGLE)).isEqualTo("POLYGON ((9.5 47.1, 9.6 47.1, 9.6 47.2, 9.5 47.1))");
        assertThat(BorderText.read(String.valueOf(BorderText.write(TRIANGLE)))).contains(TRIANGLE);
        assertThat(BorderText.write(List.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "polygon((9.5 47.1,9.6 47.1,9.6 47.2,9.5 47.1))",
                "Polygon ((9.5 47.1, 9.6 47.1, 9.6 47.2))",
                "MultiPolygon (((9.5 47.1, 9.6 47.1,\n9.6 47.2, 9.5 47.1)))",
                "POLYGON Z ((9.5 47.1 450, 9.6 47.1 460, 9.6 47.2 470, 9.5 47.1 450))"
            })
    void other_programs_write_it_in_their_own_ways(String text) {
        assertThat(BorderText.read(text)).contains(TRIANGLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oberland",
                "POLYGON",
                "POLYGON ((9.5 47.1, 9.6",
                "POLYGON ((9.5 47.1, 9.6 north, 9.6 47.2, 9.5 47.1))",
                "POLYGON ((39.9 116.3, 39.9 116.4, 40 116.4, 39.9 116.3))",
                "POLYGON ((9.5 47.1, 9.6 NaN, 9.6 1e999, 9.5 47.1))",
                "POLYGON ((9 47, 10 47, 10 48, 9 47), (9.5 47.1, 9.6 47.1, 9.6 47.2, 9.5 47.1))",
                "MULTIPOLYGON (((9 47, 10 47, 10 48, 9 47)), ((11 47, 12 47, 12 48, 11 47)))",
                "LINESTRING (9.5 47.1, 9.6 47.1, 9.6 47.2)"
            })
    void what_is_not_one_area_on_earth_without_holes_is_no_border(String text) {
        assertThat(BorderText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POLYGON ((9.5 47.1))", "POLYGON ((9.5 47.1, 9.6 47.1))", "POLYGON ((9 47, 10 47, 9 47, 9 47))"})
    void too_few_corners_stay_too_few(String text) {
        assertThat(BorderText.read(text))
                .hasValueSatisfying(corners -> assertThat(corners).hasSizeBetween(1, 2));
    }

    @Test
    void twelve_hundred_corners_fit_into_a_cell_anywhere_on_earth() {
        assertThat(BorderText.write(circle(1_200, -116.123_456_789))).hasSizeBetween(20_000, 32_767);
        assertThat(BorderText.write(circle(1_800, -116.123_456_789))).isEqualTo("POLYGON (… 1800 …)");
        assertThat(BorderText.read("POLYGON (… 1800 …)")).isEmpty();
    }

    private static List<GeoPoint> circle(int corners, double lon) {
        return IntStream.range(0, corners)
                .mapToObj(n -> n * 2 * Math.PI / corners)
                .map(angle -> new GeoPoint(-39 + Math.sin(angle) / 10, lon + Math.cos(angle) / 10))
                .toList();
    }
}
