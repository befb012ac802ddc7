package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class CandidatesIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    UUID near;
    UUID far;

    @BeforeEach
    void two_engineers() {
        given.company();
        far = given.engineer("e01", "oberland-nord", Places.TRIESEN);
        near = given.engineer("e02", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void the_nearer_one_of_two_free_engineers_comes_first() {
        var order = given.order(aWorkOrder().at(Places.SCHAAN));

        assertThat(candidates(order)).extracting(Candidate::engineerId).containsExactly(near, far);
        assertThat(candidates(order)).extracting(Candidate::rank).containsExactly(1, 2);
    }

    @Test
    void an_engineer_without_the_skill_comes_last_and_says_why() {
        given.skill(far, "oberland", "gas", null);
        given.skill(near, "oberland", "gas", LocalDate.of(2026, 3, 20));
        var order = given.order(aWorkOrder().at(Places.SCHAAN).needing("gas"));

        var candidates = candidates(order);

        assertThat(candidates).extracting(Candidate::engineerId).containsExactly(far, near);
        assertThat(candidates.getLast().verdicts())
                .containsExactly(new Verdict.SkillExpired("gas", LocalDate.of(2026, 3, 20)));
    }

    @Test
    void a_part_in_no_van_and_no_store_is_a_verdict_and_one_in_the_store_is_not() {
        var part = UUID.randomUUID();
        database.update("insert into part values (?, '4711', 'Valve', '阀门', 'heater', 'piece')", part);
        var order = given.order(aWorkOrder());
        database.update("update work_order set required_parts = '[{\"partNumber\": \"4711\", \"quantity\": 1}]'");
        assertThat(candidates(order))
                .allSatisfy(candidate ->
                        assertThat(candidate.verdicts()).containsExactly(new Verdict.PartMissing("4711", 1, null)));

        var store = UUID.randomUUID();
        database.update("insert into store values ('oberland', ?, 'CENTRAL', 'Central', null, 47.14, 9.52)", store);
        database.update("insert into stock_level values ('oberland', ?, ?, 3, 0)", store, part);

        assertThat(candidates(order))
                .allSatisfy(candidate -> assertThat(candidate.isFit()).isTrue());
    }

    @Test
    void an_unknown_order_has_no_candidates() {
        assertThat(api.as("dispatcher")
                        .get("/api/work-orders/" + UUID.randomUUID() + "/candidates")
                        .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    private List<Candidate> candidates(UUID order) {
        return api.as("dispatcher")
                .get("/api/work-orders/" + order + "/candidates")
                .as(new TypeReference<List<Candidate>>() {});
    }
}
