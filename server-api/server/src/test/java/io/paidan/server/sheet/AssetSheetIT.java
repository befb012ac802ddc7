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

/** Assets as a sheet: what customers have, each after its customer. */
@PaidanServerTest
@Import(Given.class)
class AssetSheetIT extends SheetsOfACompany {

    private static final String ASSETS = """
            Number,Customer number,Category,Model,Serial number,Installed on,Warranty until,Engineer
            A-1,K-1,heater,Vitodens 200,00815,2025-03-01,2030-02-28,e01
            A-2,K-1,heater,Vitodens 100,,,,
            """;

    @BeforeEach
    void a_customer_and_an_engineer() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        uploads.take(
                SheetKind.CUSTOMERS,
                "number,name,phone,address,lat,lon\nK-1,Anna Beck,+423 230 10 10,Vaduz,47.141,9.5209\n");
    }

    @Test
    void assets_come_in_and_out_again_as_they_are_and_a_change_leaves_the_rest_alone() {
        var made = uploads.take(SheetKind.ASSETS, ASSETS);

        assertThat(made.added()).as(made.toString()).isEqualTo(2);
        var out = api.as("admin").get("/api/sheets/ASSETS?format=CSV").body();
        assertThat(out).contains("A-1,K-1,heater,Vitodens 200,00815,2025-03-01,2030-02-28,e01");
        assertThat(uploads.check(SheetKind.ASSETS, out).unchanged()).isEqualTo(2);
        assertThat(uploads.take(SheetKind.ASSETS, "number,model\nA-1,Vitodens 222\n")
                        .changed())
                .isEqualTo(1);
        assertThat(api.as("admin").get("/api/sheets/ASSETS?format=CSV").body())
                .contains("A-1,K-1,heater,Vitodens 222,00815,2025-03-01,2030-02-28,e01");
    }

    @Test
    void what_cannot_be_an_asset_is_told_at_its_cell() {
        var bad = uploads.take(SheetKind.ASSETS, """
                number,customerNumber,category,model,installedOn,warrantyUntil,engineerId
                A-1,K-1,heater,Vitodens,,,
                A-2,K-9,heater,Vitodens,,,
                A-3,,heater,Vitodens,,,
                A-4,K-1,spaceship,Vitodens,,,
                A-5,K-1,heater,,,,
                A-6,K-1,heater,Vitodens,2025-03-01,2025-02-01,
                A-7,K-1,heater,Vitodens,3/4/2025,,
                A-8,K-1,heater,Vitodens,,,e99
                """);

        assertThat(bad.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(
                        tuple(3, "customerNumber"),
                        tuple(4, "customerNumber"),
                        tuple(5, "category"),
                        tuple(6, "model"),
                        tuple(7, "warrantyUntil"),
                        tuple(8, "installedOn"),
                        tuple(9, "engineerId"));
        assertThat(database.queryForList("select number from asset", String.class))
                .isEqualTo(List.of("A-1"));
        assertThat(SheetKind.ASSETS).isGreaterThan(SheetKind.CUSTOMERS);
    }
}
