package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Stores as a sheet: a company brings in where its parts lie, then how many. */
@PaidanServerTest
@Import(Given.class)
class StoreSheetIT extends SheetsOfACompany {

    private static final String STORES = """
            Region,Name,Kind,Territory,Engineer,Latitude,Longitude
            oberland,Central,Central store,,,47.14,9.52
            oberland,Schaan,OUTLET,oberland-nord,,47.165,9.51
            oberland,FL 4711,Van,,e01,,
            """;

    @BeforeEach
    void two_engineers() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.engineer("w01", "unterland-west", Places.ESCHEN);
    }

    @Test
    void stores_come_in_of_each_kind_and_out_again_as_they_are_and_stock_follows_them() {
        var made = uploads.take(SheetKind.STORES, STORES);

        assertThat(made.added()).as(made.toString()).isEqualTo(3);
        var out = api.as("admin").get("/api/sheets/STORES?format=CSV").body();
        assertThat(out)
                .contains("oberland,Central,Central store,oberland,,,47.14,9.52")
                .contains("oberland,FL 4711,Van,,e01,,,");
        assertThat(uploads.check(SheetKind.STORES, out).unchanged()).isEqualTo(3);
        assertThat(uploads.take(SheetKind.STORES, "region,name,kind\noberland,Schaan,CENTRAL\n")
                        .changed())
                .isEqualTo(1);
        uploads.take(SheetKind.PARTS, "number,nameEn,nameZh,category,unit\n4711,Valve,阀门,heater,piece\n");
        assertThat(uploads.take(
                                SheetKind.STOCK,
                                "region,store,partNumber,onHand\noberland,FL 4711,4711,2\noberland,Schaan,4711,5\n")
                        .added())
                .isEqualTo(2);
        assertThat(SheetKind.STORES).isLessThan(SheetKind.STOCK).isGreaterThan(SheetKind.ENGINEERS);
    }

    @Test
    void what_cannot_be_a_store_is_told_at_its_cell() {
        uploads.take(SheetKind.STORES, STORES);

        var bad = uploads.check(SheetKind.STORES, """
                region,name,kind,territory,engineerId,lat,lon
                oberland,Nowhere,OUTLET,oberland-nord,,,
                oberland,Nobody's,VAN,,,,
                oberland,Second,VAN,,e01,,
                oberland,Unknown,VAN,,e99,,
                oberland,Both,VAN,oberland-nord,e01,47.1,9.5
                oberland,West,VAN,,w01,,
                oberland,Strange,OUTLET,alpin,,47.1,9.5
                oberland,Central,VAN,,e01,,
                """);

        assertThat(bad.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(2, "lat"),
                        tuple(3, "engineerId"),
                        tuple(4, "engineerId"),
                        tuple(5, "engineerId"),
                        tuple(6, "lat"),
                        tuple(7, "region"),
                        tuple(8, "territory"),
                        tuple(9, "engineerId"));
        assertThat(database.queryForList("select name from store order by name", String.class))
                .isEqualTo(List.of("Central", "FL 4711", "Schaan"));
    }
}
