package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.PlacedRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Rows without coordinates are placed by their address, or refused with the way out. */
@PaidanServerTest
@Import(Given.class)
class PlacedRowsIT extends SheetsOfACompany {

    @Test
    void a_customer_without_coordinates_is_placed_at_the_one_house_of_his_address() {
        var file = """
                Number,Name,Phone,Address,Latitude,Longitude
                K-1,Anna Beck,+423 230 10 10,"Landstrasse 33, 9490 Vaduz",,
                K-2,Beat Frick,+423 230 10 11,"Städtle 2, Vaduz",47.1410,9.5209
                """;

        var checked = uploads.check(SheetKind.CUSTOMERS, file);

        assertThat(checked.badRows()).isEmpty();
        assertThat(checked.placedRows())
                .containsExactly(new PlacedRow(2, "Landstrasse 33, 9490 Vaduz", "Landstrasse 33, Vaduz"));
        assertThat(uploads.start(checked).added()).isEqualTo(2);
        assertThat(database.queryForObject(
                        "select lat between 47.12 and 47.16 and lon between 9.50 and 9.54 from customer where number = 'K-1'",
                        Boolean.class))
                .isTrue();
        assertThat(uploads.check(SheetKind.CUSTOMERS, file).unchanged()).isEqualTo(2);
    }

    @Test
    void no_house_or_several_or_half_a_place_is_a_bad_row_that_says_the_way_out() {
        var job = uploads.check(SheetKind.CUSTOMERS, """
                Number,Name,Phone,Address,Latitude,Longitude
                K-1,Anna,+423 230 10 10,"Landstrasse 33, Schaan",,
                K-2,Beat,+423 230 10 11,Landstrasse 33,,
                K-3,Carl,+423 230 10 12,Xqzwv 4,,
                K-4,Dora,+423 230 10 13,"Landstrasse 33, Vaduz",47.1410,
                """);

        assertThat(job.placedRows()).isEmpty();
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column, BadRow::value)
                .containsExactly(
                        tuple(2, "Address", "Landstrasse 33, Schaan"),
                        tuple(3, "Address", "Landstrasse 33"),
                        tuple(4, "Address", "Xqzwv 4"),
                        tuple(5, "Longitude", null));
        assertThat(job.badRows().get(0).message()).contains("“Landstrasse 34, Schaan”", "latitude and longitude");
        assertThat(job.badRows().get(1).message()).contains("several houses", "Landstrasse 33, Vaduz", "town");
        assertThat(job.badRows().get(2).message()).startsWith("The map has no house of this address.");
        assertThat(job.badRows().get(3).message()).contains("leave both empty");
    }

    @Test
    void a_file_without_the_columns_will_do_and_a_pin_that_was_moved_stays_with_its_address() {
        uploads.take(
                SheetKind.CUSTOMERS, "number,name,phone,address\nK-1,Anna,+423 230 10 10,\"Landstrasse 33, Vaduz\"\n");
        database.update("update customer set lat = 47.1402, lon = 9.5221 where number = 'K-1'");

        var same = uploads.take(
                SheetKind.CUSTOMERS, "number,name,address,lat,lon\nK-1,Anna Beck,\"Landstrasse 33, Vaduz\",,\n");

        assertThat(same.changed()).isEqualTo(1);
        assertThat(same.placedRows()).isEmpty();
        assertThat(lat()).isEqualTo(47.1402);
        var moved = uploads.take(SheetKind.CUSTOMERS, "number,address,lat,lon\nK-1,\"Landstrasse 34, Schaan\",,\n");
        assertThat(moved.placedRows()).extracting(PlacedRow::house).containsExactly("Landstrasse 34, Schaan");
        assertThat(lat()).isGreaterThan(47.15);
    }

    @Test
    void an_order_and_an_engineers_home_are_placed_too_and_the_home_address_is_not_kept() {
        var chinese = new Uploads(api.as("admin").in(Locale.SIMPLIFIED_CHINESE));
        var orders = """
                number,templateCode,title,customerName,phone,address
                ,heater-repair,Leaks,Anna,+423 1234567,"Landstrasse 33, Vaduz"
                ,heater-repair,Cold,Anna,+423 1234567,"Landstrasse 33, Schaan"
                """;
        var engineers = """
                code,name,phone,territory,vehicle,homeAddress
                e77,Fritz,+423 1,oberland-nord,van,"Landstrasse 33, Vaduz"
                e78,Franz,+423 2,oberland-nord,van,
                """;

        var taken = chinese.take(SheetKind.WORK_ORDERS, orders);
        var employed = chinese.take(SheetKind.ENGINEERS, engineers);

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.badRows().getFirst().message()).contains("最接近的是“Landstrasse 34, Schaan”");
        assertThat(chinese.take(SheetKind.WORK_ORDERS, orders).unchanged()).isEqualTo(1);
        assertThat(employed.placedRows()).extracting(PlacedRow::row).containsExactly(2);
        assertThat(employed.badRows()).extracting(BadRow::row).containsOnly(3);
        var out = new String(api.as("admin").bytes("/api/sheets/ENGINEERS?format=CSV"), StandardCharsets.UTF_8);
        assertThat(out).contains("Home address").doesNotContain("Landstrasse");
    }

    private double lat() {
        return database.queryForObject("select lat from customer where number = 'K-1'", Double.class);
    }
}
