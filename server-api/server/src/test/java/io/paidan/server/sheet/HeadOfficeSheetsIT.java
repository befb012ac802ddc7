package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A sheet changes no more than its sender may change by hand. */
@PaidanServerTest
@Import(Given.class)
class HeadOfficeSheetsIT {

    private static final String HEAD_OFFICE_ONLY =
            "Only head office changes what holds for the whole company or beyond your territories.";

    @Autowired
    ApiClient api;

    @BeforeEach
    void a_company(@Autowired Given given, @Autowired TestCompany people) {
        given.company();
        people.withUser("highland", Role.SUPERVISOR, "oberland");
        people.withUser("regional", Role.ADMINISTRATOR, "oberland");
        people.withUser("store", Role.STOREKEEPER, "oberland-nord");
    }

    @Test
    void a_sheet_takes_of_the_policies_only_ones_own() {
        var sheet = "id,name,territory,calendar,toArrive\nhere,Here,oberland,24x7,120\nall,All,,24x7,120\n";

        var checked = new Uploads(api.as("highland")).check(SheetKind.SLA_POLICIES, sheet);

        assertThat(checked.phase()).isEqualTo(ImportPhase.CHECKED);
        assertThat(checked.added()).isEqualTo(1);
        assertThat(checked.badRows()).singleElement().satisfies(bad -> {
            assertThat(bad.row()).isEqualTo(3);
            assertThat(bad.message()).isEqualTo(HEAD_OFFICE_ONLY);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "highland, SERVICE_TEMPLATES", "highland, PROCEDURES", "highland, CALENDARS", "highland, PRIORITY_RULES",
        "highland, PARTS", "store, PARTS", "regional, SKILLS", "regional, TERMS"
    })
    void a_sheet_of_what_holds_for_the_whole_company_is_taken_from_head_office_only(String username, SheetKind kind) {
        var sheet = "code\n".getBytes(StandardCharsets.UTF_8);

        var refused = new Uploads(api.as(username)).send(UUID.randomUUID(), kind, "sheet.csv", sheet);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem().detail()).isEqualTo(HEAD_OFFICE_ONLY);
        assertThat(new Uploads(api.as("admin"))
                        .send(UUID.randomUUID(), kind, "sheet.csv", sheet)
                        .status())
                .isEqualTo(201);
    }
}
