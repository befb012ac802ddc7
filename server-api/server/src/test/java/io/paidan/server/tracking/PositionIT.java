package io.paidan.server.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.tracking.PositionReceipt;
import io.paidan.contract.tracking.RefusedPosition;
import io.paidan.contract.tracking.RefusedPosition.Reason;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PaidanServerTest
class PositionIT {

    private static final Instant NOW = TestClock.START;
    private static final GeoPoint VADUZ = new GeoPoint(47.14, 9.52);

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    UUID e01;

    @BeforeEach
    void people() {
        company.withEverybody();
        e01 = company.withEngineer("e01", "oberland-nord", 47.14, 9.52);
    }

    @Test
    void positions_are_kept_by_the_day_and_the_newest_is_the_last() {
        var yesterday = NOW.minus(Duration.ofDays(1));
        var receipt = report("e01", at(e01, NOW), at(e01, yesterday), at(e01, NOW.minusSeconds(10)));

        assertThat(receipt).isEqualTo(new PositionReceipt(3, List.of()));
        assertThat(database.queryForList(
                        "select distinct tableoid::regclass::text from position order by 1", String.class))
                .containsExactly("position_20260320", "position_20260321");
        assertThat(last()).isEqualTo(NOW);
    }

    @Test
    void an_older_position_that_comes_later_does_not_replace_the_last_one() {
        report("e01", at(e01, NOW));
        report("e01", at(e01, NOW.minusSeconds(60)));
        assertThat(last()).isEqualTo(NOW);
    }

    @Test
    void implausible_positions_are_named_and_the_others_kept() {
        var nobody = UUID.randomUUID();
        var receipt = report(
                "admin",
                at(e01, NOW.plus(Duration.ofMinutes(6))),
                at(e01, NOW),
                at(e01, NOW),
                at(e01, NOW.minus(Duration.ofDays(3))),
                at(nobody, NOW));

        assertThat(receipt.stored()).isEqualTo(1);
        assertThat(receipt.refused())
                .extracting(RefusedPosition::index, RefusedPosition::reason)
                .containsExactly(
                        tuple(0, Reason.IN_THE_FUTURE),
                        tuple(2, Reason.DUPLICATE),
                        tuple(3, Reason.TOO_OLD),
                        tuple(4, Reason.UNKNOWN_ENGINEER));
    }

    @Test
    void an_engineer_reports_nobody_but_himself() {
        var e02 = company.withEngineer("e02", "oberland-nord", 47.14, 9.52);
        var refused = api.as("e01").post("/api/positions", List.of(at(e01, NOW), at(e02, NOW)));

        assertThat(refused.code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(database.queryForObject("select count(*) from position", Integer.class))
                .isZero();
    }

    @Test
    void nothing_in_the_place_of_a_position_is_refused_by_its_index() {
        var problem = api.as("e01").postText("/api/positions", "[null]").problem();

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.errors()).extracting(FieldProblem::field).containsExactly("[0]");
    }

    @Test
    void a_dispatcher_reports_no_positions() {
        assertThat(api.as("dispatcher").post("/api/positions", List.of()).code())
                .isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void five_thousand_at_once_are_taken_and_one_more_is_refused_with_the_limit() {
        var most = IntStream.range(0, PositionService.AT_ONCE)
                .mapToObj(second -> at(e01, NOW.minusSeconds(second)))
                .toList();
        assertThat(report("e01", most.toArray(EngineerPosition[]::new)).stored())
                .isEqualTo(5_000);

        var tooMany = Collections.nCopies(PositionService.AT_ONCE + 1, at(e01, NOW));
        var refused = api.as("e01").post("/api/positions", tooMany);
        assertThat(refused.code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(refused.problem().detail()).contains("5000", "5001");
    }

    @Test
    void who_moves_is_told_once_a_second_to_those_who_see_his_territory() {
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
        try (var dispatcher = new PositionListener(api.as("dispatcher"));
                var south = new PositionListener(api.as("south"))) {
            await().atMost(Duration.ofSeconds(15)).until(() -> dispatcher.isOpen() && south.isOpen());
            report("e01", at(e01, NOW.plusSeconds(30))); // after all that other tests told of him
            await().atMost(Duration.ofSeconds(15)).until(() -> dispatcher.batches() == 1);
            report("e01", at(e01, NOW.plusSeconds(31)));
            await().atMost(Duration.ofSeconds(15)).until(() -> dispatcher.batches() == 2);
            assertThat(south.batches()).isZero();
        }
    }

    private PositionReceipt report(String username, EngineerPosition... positions) {
        return api.as(username).post("/api/positions", List.of(positions)).as(PositionReceipt.class);
    }

    private Instant last() {
        return database.queryForObject("select at from last_position", Timestamp.class)
                .toInstant();
    }

    private static EngineerPosition at(UUID engineer, Instant when) {
        return new EngineerPosition(engineer, when, VADUZ, 90.0, 30.0, 5.0);
    }
}
