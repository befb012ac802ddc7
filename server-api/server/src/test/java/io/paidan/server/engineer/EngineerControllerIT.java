package io.paidan.server.engineer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class EngineerControllerIT extends GivenCompany {

    UUID li;
    UUID wang;

    @BeforeEach
    void two_engineers() {
        wang = given.engineer("e02", "oberland-sued", Places.TRIESEN);
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
    }

    @Test
    void engineers_come_by_code() {
        assertThat(list("dispatcher")).extracting(EngineerSummary::id).containsExactly(li, wang);
    }

    @Test
    void somebody_of_one_territory_lists_and_opens_only_its_engineers() {
        assertThat(list("south")).extracting(EngineerSummary::id).containsExactly(wang);
        assertThat(api.as("south")
                        .get("/api/engineers/" + wang)
                        .as(EngineerSummary.class)
                        .code())
                .isEqualTo("e02");
        assertThat(api.as("south").get("/api/engineers/" + li).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void for_another_day_they_come_with_its_shifts() {
        database.update("delete from shift");
        var start = Instant.parse("2026-03-22T07:00:00Z");
        database.update(
                "insert into shift (region, engineer_id, starts_at, ends_at) values ('oberland', ?, ?, ?)",
                li,
                Timestamp.from(start),
                Timestamp.from(start.plus(Duration.ofHours(8))));

        assertThat(shiftsOn("2026-03-22T11:00:00Z")).extracting(Shift::start).containsExactly(start);
        assertThat(shiftsOn("2026-03-23T11:00:00Z")).isEmpty();
        assertThat(api.as("dispatcher").get("/api/engineers?at=sunday").code()).isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void a_moment_that_is_over_shows_nobody_whose_loan_has_ended() {
        var began = TestClock.START.minus(Duration.ofDays(3));
        database.update(
                "insert into loan (region, engineer_id, territory, starts_at, ends_at) values ('oberland', ?, ?, ?, ?)",
                li,
                "oberland-sued",
                Timestamp.from(began),
                Timestamp.from(began.plus(Duration.ofDays(1))));

        assertThat(api.as("south")
                        .get("/api/engineers?at=" + began.plus(Duration.ofHours(1)))
                        .as(new TypeReference<List<EngineerSummary>>() {}))
                .extracting(EngineerSummary::id)
                .containsExactly(wang);
    }

    private List<Shift> shiftsOn(String at) {
        return api
                .as("dispatcher")
                .get("/api/engineers?at=" + at)
                .as(new TypeReference<List<EngineerSummary>>() {})
                .stream()
                .flatMap(engineer -> engineer.shifts().stream())
                .toList();
    }

    @Test
    void an_id_that_is_none_is_refused() {
        assertThat(api.as("dispatcher").get("/api/engineers/nobody").code()).isEqualTo(ProblemCode.INVALID);
    }

    private List<EngineerSummary> list(String username) {
        return api.as(username).get("/api/engineers").as(new TypeReference<List<EngineerSummary>>() {});
    }
}
