package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Borders of territories, as other map programs write them. */
@PaidanServerTest
@Import(Given.class)
class BorderSheetIT extends SheetsOfACompany {

    @Test
    void a_border_from_another_map_program_is_saved_and_goes_out_again() {
        var changed = uploads.take(
                SheetKind.TERRITORIES,
                "id,border\noberland-nord,\"POLYGON((9.5 47.1,9.6 47.1,9.612345678901 47.2,9.5 47.1))\"\n");

        assertThat(changed.changed()).as(changed.toString()).isEqualTo(1);
        assertThat(border("oberland-nord"))
                .isEqualTo("[[47.1, 9.5], [47.1, 9.6], [47.2, 9.612345678901], [47.1, 9.5]]");
        var out = sheet();
        assertThat(out).contains("\"POLYGON ((9.5 47.1, 9.6 47.1, 9.6123457 47.2, 9.5 47.1))\"");
        var again = uploads.check(SheetKind.TERRITORIES, out);
        assertThat(again.unchanged()).as(again.toString()).isEqualTo(again.rows());
    }

    @Test
    void one_of_more_corners_than_a_cell_holds_goes_out_as_their_number_and_stays_as_it_is() {
        database.update("""
                update territory set border = (
                    select jsonb_agg(jsonb_build_array(47.1 + sin(n / 1000.0) / 10, 9.5 + cos(n / 1000.0) / 10) order by n)
                    from generate_series(1, 2000) n)
                where id = 'oberland-nord'
                """);

        var out = sheet();
        var again = uploads.take(SheetKind.TERRITORIES, out.replaceFirst("oberland-nord,[^,]+", "oberland-nord,North"));

        assertThat(out).contains("POLYGON (… 2000 …)");
        assertThat(again.changed()).as(again.toString()).isEqualTo(1);
        assertThat(again.bad()).isZero();
        assertThat(database.queryForObject(
                        "select jsonb_array_length(border) from territory where id = 'oberland-nord'", Integer.class))
                .as("closed as it is stored")
                .isEqualTo(2001);
    }

    @Test
    void an_empty_cell_takes_the_border_away_and_a_file_without_the_column_leaves_it() {
        var before = sheet();

        uploads.take(SheetKind.TERRITORIES, "id,name\noberland-nord,North\n");
        assertThat(sheet())
                .contains("oberland-nord,North,")
                .isEqualTo(before.replaceFirst("oberland-nord,[^,]+", "oberland-nord,North"));
        assertThat(border("oberland-nord")).isNotNull();
        var emptied = uploads.take(SheetKind.TERRITORIES, "id,border\noberland-nord,\n");
        assertThat(emptied.changed()).as(emptied.toString()).isEqualTo(1);
        assertThat(border("oberland-nord")).isNull();
    }

    @Test
    void a_wrong_border_is_refused_as_one_that_is_drawn_and_named_by_its_cell() {
        var wrong = """
                id,Border
                oberland-nord,"POLYGON ((9.5 47.1, 9.6 47.1, 9.5 47.1))"
                oberland-sued,"POLYGON ((9.5 47.1, 9.6 47.2, 9.6 47.1, 9.5 47.2, 9.5 47.1))"
                unterland-west,Vaduz
                """;

        var job = uploads.check(SheetKind.TERRITORIES, wrong);
        var chinese = new Uploads(api.as("admin").in(Locale.SIMPLIFIED_CHINESE))
                .check(SheetKind.TERRITORIES, wrong.replace("Border", "边界"));

        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column, BadRow::message)
                .containsExactly(
                        tuple(2, "Border", "A border needs at least three corners."),
                        tuple(3, "Border", "The border crosses or touches itself. Move its corners apart."),
                        tuple(
                                4,
                                "Border",
                                "This is no border. Write one area without holes, longitude first: POLYGON ((9.5 47.1, 9.6 47.1,"
                                        + " 9.6 47.2, 9.5 47.1))."));
        assertThat(chinese.badRows())
                .extracting(BadRow::column)
                .containsOnly("边界")
                .hasSize(3);
        assertThat(chinese.badRows().getLast())
                .satisfies(bad -> assertThat(bad.value()).isEqualTo("Vaduz"))
                .satisfies(bad -> assertThat(bad.message()).startsWith("这不是边界。"));
    }

    private String sheet() {
        return new String(api.as("admin").bytes("/api/sheets/TERRITORIES?format=CSV"), StandardCharsets.UTF_8);
    }

    private String border(String territory) {
        return database.queryForObject("select border::text from territory where id = ?", String.class, territory);
    }
}
