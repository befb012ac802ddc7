package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@PaidanServerTest
@Import(Given.class)
class DispatchModesIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    UUID near;
    UUID far;

    @BeforeEach
    void two_engineers() {
        given.company();
        near = given.engineer("e01", "oberland-nord", Places.VADUZ);
        far = given.engineer("e02", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void an_automatic_order_is_with_the_best_ranked_engineer_a_moment_later() {
        rule(DispatchMode.AUTOMATIC, null, null);

        var order = create();

        assertThat(assigned(order).engineerId()).isEqualTo(near);
        assertThat(details(order.id()).history())
                .filteredOn(entry -> entry.kind().equals("VisitAssigned"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("Paidan"));
    }

    @Test
    void a_rules_engineer_is_asked_before_a_nearer_one() {
        rule(DispatchMode.AUTOMATIC, far, null);

        assertThat(assigned(create()).engineerId()).isEqualTo(far);
    }

    @Test
    void an_engineer_who_declines_is_not_asked_again_and_when_nobody_is_left_the_pool_has_it_with_the_reasons() {
        rule(DispatchMode.AUTOMATIC, null, null);
        var order = create();
        decline(assigned(order), "e01");
        await().untilAsserted(() -> assertThat(active(order.id()))
                .extracting(VisitSummary::engineerId)
                .containsExactly(far));

        decline(active(order.id()).getFirst(), "e02");

        await().untilAsserted(() -> assertThat(details(order.id()).order().dispatch())
                .satisfies(state -> {
                    assertThat(state.phase()).isEqualTo(DispatchPhase.NOBODY_FITS);
                    assertThat(state.obstacles()).containsExactly(new Obstacle(Obstacle.DECLINED, 2));
                }));
        assertThat(assign("dispatcher", order.id(), near).status()).isEqualTo(201);
    }

    @Test
    void nobody_fits_says_how_many_lack_what() {
        var order = given.order(aWorkOrder().needing("gas"));

        set("dispatcher", order, DispatchMode.AUTOMATIC, null);

        await().untilAsserted(() -> assertThat(details(order).order().dispatch().obstacles())
                .containsExactly(new Obstacle("SkillMissing", 2)));
        assertThat(details(order).history())
                .as("also once the order has gone on")
                .filteredOn(entry -> "NOBODY_FITS".equals(entry.to()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("SkillMissing:2"));
    }

    @ParameterizedTest
    @CsvSource({
        "AUTOMATIC, QUEUED",
        "AGENT, AGENT_ASSIGNS",
        "REVIEW, IN_REVIEW",
        "FORWARD, FORWARDED",
        "GRAB, QUEUED",
        "MANUAL, POOL"
    })
    void each_mode_begins_with_its_phase(DispatchMode mode, DispatchPhase phase) {
        rule(mode, null, null);

        var made = create().dispatch();

        assertThat(made.mode()).isEqualTo(mode);
        assertThat(made.phase()).isEqualTo(phase);
    }

    /** Who may give a ready order to an engineer in each mode. */
    @ParameterizedTest
    @CsvSource({
        "MANUAL, dispatcher, true",
        "MANUAL, supervisor, true",
        "MANUAL, admin, true",
        "MANUAL, agent, false",
        "AGENT, dispatcher, true",
        "AGENT, supervisor, true",
        "AGENT, admin, true",
        "AGENT, agent, true",
        "REVIEW, dispatcher, false",
        "REVIEW, supervisor, true",
        "REVIEW, admin, true",
        "REVIEW, agent, false",
        "FORWARD, dispatcher, false",
        "FORWARD, supervisor, true",
        "FORWARD, admin, true",
        "FORWARD, agent, false",
        "FORWARD, outlet, true",
        "REVIEW, outlet, false",
        "MANUAL, outlet, true",
        "MANUAL, storekeeper, false",
        "AGENT, storekeeper, false"
    })
    void who_may_assign_depends_on_the_mode(DispatchMode mode, String who, boolean may) {
        company.withUser("outlet", Role.DISPATCHER, "oberland-nord");
        var order = given.order(aWorkOrder());
        if (mode != DispatchMode.MANUAL) {
            set("supervisor", order, mode, mode == DispatchMode.FORWARD ? "oberland-nord" : null);
        }

        var reply = assign(who, order, near);

        if (may) {
            assertThat(reply.status()).isEqualTo(201);
        } else {
            assertThat(reply.code()).isEqualTo(ProblemCode.FORBIDDEN);
            assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.READY);
        }
    }

    @Test
    void a_supervisor_releases_what_he_reviewed_and_only_he() {
        var order = given.order(aWorkOrder());
        set("dispatcher", order, DispatchMode.REVIEW, null);

        assertThat(set("dispatcher", order, DispatchMode.MANUAL, null).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(set("supervisor", order, DispatchMode.MANUAL, null).status()).isEqualTo(200);
        assertThat(assign("dispatcher", order, near).status()).isEqualTo(201);
    }

    @Test
    void forwarding_moves_the_order_to_the_outlet_of_its_region_and_can_be_taken_back() {
        var order = given.order(aWorkOrder());

        var forwarded =
                set("dispatcher", order, DispatchMode.FORWARD, "oberland-sued").as(WorkOrderSummary.class);

        assertThat(forwarded.territory()).isEqualTo("oberland-sued");
        assertThat(forwarded.dispatch().forwardedTo()).isEqualTo("oberland-sued");
        assertThat(set("dispatcher", order, DispatchMode.MANUAL, null).status()).isEqualTo(200);
        assertThat(assign("dispatcher", order, given.engineer("e03", "oberland-sued", Places.TRIESEN))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void forwarding_needs_an_outlet_of_the_same_region() {
        var order = given.order(aWorkOrder());

        assertThat(set("dispatcher", order, DispatchMode.FORWARD, null).code()).isEqualTo(ProblemCode.INVALID);
        assertThat(set("dispatcher", order, DispatchMode.FORWARD, "unterland-west")
                        .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(set("dispatcher", order, DispatchMode.FORWARD, "atlantis").code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void nothing_is_forwarded_to_an_outlet_that_was_given_up_nor_to_a_region() {
        var order = given.order(aWorkOrder());
        database.update("update territory set active = false where id = 'oberland-sued'");

        for (var none : List.of("oberland-sued", "oberland")) {
            var refused = set("dispatcher", order, DispatchMode.FORWARD, none);
            assertThat(refused.code()).as(none).isEqualTo(ProblemCode.INVALID);
            assertThat(refused.problem().errors())
                    .extracting(FieldProblem::field)
                    .containsExactly("forwardTo");
        }
        assertThat(details(order).order().territory()).isEqualTo("oberland-nord");
    }

    @Test
    void a_mode_is_chosen_only_for_a_ready_order_as_it_was_seen() {
        var order = given.order(aWorkOrder());
        var stale = new SetDispatch(DispatchMode.REVIEW, null, 99);

        assertThat(api.as("dispatcher")
                        .post("/api/work-orders/" + order + "/dispatch", stale)
                        .code())
                .isEqualTo(ProblemCode.CONFLICT);
        assign("dispatcher", order, near);
        assertThat(set("dispatcher", order, DispatchMode.GRAB, null).code()).isEqualTo(ProblemCode.LIMIT_BROKEN);
        assertThat(set("agent", order, DispatchMode.GRAB, null).code()).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void what_a_stopped_server_left_queued_is_dispatched_by_the_next_one() {
        var order = given.order(aWorkOrder());
        given.queued(order, TestClock.START);

        clock.advance(Duration.ofSeconds(3));

        await().untilAsserted(() -> assertThat(active(order)).hasSize(1));
    }

    private void rule(DispatchMode mode, @Nullable UUID engineer, @Nullable String territory) {
        var then = new RuleThen(null, null, mode, territory, engineer, List.of());
        var rules =
                new DispatchRules(0, List.of(new DispatchRule(UUID.randomUUID(), "all", true, RuleWhen.ALWAYS, then)));
        assertThat(api.as("supervisor").put("/api/dispatch-rules/0", rules).status())
                .isEqualTo(200);
    }

    private WorkOrderSummary create() {
        return api.as("agent")
                .post("/api/work-orders", Requests.request(Places.VADUZ))
                .as(WorkOrderSummary.class);
    }

    private VisitSummary assigned(WorkOrderSummary order) {
        await().untilAsserted(() -> assertThat(active(order.id())).hasSize(1));
        return active(order.id()).getFirst();
    }

    private List<VisitSummary> active(UUID order) {
        return details(order).visits().stream()
                .filter(visit -> visit.status().isActive())
                .toList();
    }

    private void decline(VisitSummary visit, String engineer) {
        var reply = api.as(engineer)
                .post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(VisitStatus.DECLINED, visit.version(), "No tools", null));
        assertThat(reply.status()).isEqualTo(200);
    }

    private ApiReply set(String who, UUID order, DispatchMode mode, @Nullable String forwardTo) {
        var version = details(order).order().version();
        return api.as(who).post("/api/work-orders/" + order + "/dispatch", new SetDispatch(mode, forwardTo, version));
    }

    private ApiReply assign(String who, UUID order, UUID engineer) {
        var version = details(order).order().version();
        return api.as(who)
                .post(
                        "/api/work-orders/" + order + "/visits",
                        new AssignVisit(UUID.randomUUID(), engineer, version, null, null));
    }

    private WorkOrderDetails details(UUID order) {
        return api.as("supervisor").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
