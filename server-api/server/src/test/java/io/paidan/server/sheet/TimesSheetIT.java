package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.testing.PaidanServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** When engineers are away and lent, as sheets. */
@PaidanServerTest
@Import(Given.class)
class TimesSheetIT extends SheetsOfACompany {

    private static final String ABSENCES = """
            engineerCode,absentFrom,absentUntil,absenceKind
            e01,2026-04-01 08:00,2026-04-01 12:00,training
            e01,2026/4/6,2027/2/1,LEAVE
            e01,2026-12-24,2026-12-27,SICK
            e01,2026-04-03,2026-04-02,SICK
            e01,2026-04-04,2026-04-05,LENT
            e99,2026-04-04,2026-04-05,SICK
            e01,2026-04-14,2026-04-15,bored
            """;

    private static final String LOANS = """
            engineerCode,lentTo,lentFrom,lentUntil
            e01,unterland-west,2026-04-06 08:00,2026-04-06 12:00
            e01,oberland-sued,2026-04-07 08:00,2026-04-07 12:00
            e01,oberland-sued,2026-04-06 11:00,2026-04-06 13:00
            e01,nowhere,2026-04-08 08:00,2026-04-08 12:00
            e01,unterland-west,2026-04-09 08:00,2026-04-09 08:00
            e99,unterland-west,2026-04-10 08:00,2026-04-10 12:00
            """;

    UUID engineer;

    @BeforeEach
    void an_engineer() {
        engineer = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void absences_are_made_by_engineer_and_start_and_may_not_overlap_however_long_they_are() {
        var first = uploads.take(SheetKind.ABSENCES, ABSENCES);

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactlyInAnyOrder(
                        tuple(4, "absentFrom"),
                        tuple(5, "absentUntil"),
                        tuple(6, null),
                        tuple(7, "engineerCode"),
                        tuple(8, "absenceKind"));
        assertThat(uploads.take(SheetKind.ABSENCES, ABSENCES).unchanged()).isEqualTo(2);
        assertThat(absences()).containsExactly("TRAINING 04-01 06:00–04-01 10:00", "LEAVE 04-05 22:00–01-31 23:00");
    }

    @Test
    void an_absence_is_made_longer_and_shifts_and_loans_around_it_stay() {
        var shifts = "engineerCode,shiftStart,shiftEnd\ne01,2026-04-01 08:00,2026-04-01 17:00\n";
        uploads.take(SheetKind.SHIFTS, shifts);
        uploads.take(SheetKind.LOANS, LOANS);
        uploads.take(SheetKind.ABSENCES, ABSENCES);

        var longer = uploads.take(
                SheetKind.ABSENCES, "Engineer code,Absent from,Absent until\ne01,2026-04-01 08:00,2026-04-01 13:00\n");

        assertThat(longer.changed()).isEqualTo(1);
        assertThat(absences()).first().isEqualTo("TRAINING 04-01 06:00–04-01 11:00");
        assertThat(uploads.check(SheetKind.SHIFTS, shifts).unchanged()).isEqualTo(1);
        assertThat(uploads.check(SheetKind.LOANS, LOANS).unchanged()).isEqualTo(2);
    }

    @Test
    void loans_are_made_by_engineer_territory_and_start_and_a_guest_is_lent_nowhere_else() {
        var first = uploads.take(SheetKind.LOANS, LOANS);

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactlyInAnyOrder(
                        tuple(4, null), tuple(5, null), tuple(6, "lentUntil"), tuple(7, "engineerCode"));
        assertThat(uploads.take(SheetKind.LOANS, LOANS).unchanged()).isEqualTo(2);
        assertThat(database.queryForObject(
                        "select count(*) from engineer where id = ? and home_region = 'oberland'",
                        Integer.class,
                        engineer))
                .as("he is a guest there")
                .isEqualTo(1);
        assertThat(csv(SheetKind.LOANS).lines())
                .as("heading and one line a loan")
                .hasSize(3);
    }

    @Test
    void an_export_that_breaks_off_is_no_file_and_none_is_left_behind(@Autowired ServerSettings settings)
            throws IOException {
        uploads.take(SheetKind.LOANS, LOANS);
        assertThat(csv(SheetKind.LOANS)).contains("unterland-west");
        database.update("update territory set zone = 'Nowhere' where id = 'oberland-nord'");

        var broken = api.as("admin").get("/api/sheets/LOANS?format=CSV");

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.body()).doesNotContain("lentFrom").doesNotContain("Lent from");
        try (var left = Files.list(settings.home().resolve("exports"))) {
            assertThat(left).isEmpty();
        }
    }

    private String csv(SheetKind kind) {
        return new String(api.as("admin").bytes("/api/sheets/%s?format=CSV".formatted(kind)), StandardCharsets.UTF_8);
    }

    private List<String> absences() {
        return database.queryForList(
                "select kind || to_char(starts_at at time zone 'UTC', ' MM-DD HH24:MI')"
                        + " || to_char(ends_at at time zone 'UTC', '–MM-DD HH24:MI')"
                        + " from absence where region = 'oberland' order by starts_at",
                String.class);
    }
}
