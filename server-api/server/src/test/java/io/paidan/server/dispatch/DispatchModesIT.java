package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class DispatchModesIT extends DispatchedOrders {

    @Autowired
    TestClock clock;

    @Test
    void an_automatic_order_is_with_the_best_ranked_engineer_a_moment_later() {
        rule(DispatchMode.AUTOMATIC, null);

        var order = create();

        assertThat(assigned(order).engineerId()).isEqualTo(near);
        assertThat(details(order.id()).history())
                .filteredOn(entry -> entry.kind().equals("VisitAssigned"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("Paidan"));
    }

    @Test
    void a_rules_engineer_is_asked_before_a_nearer_one() {
        rule(DispatchMode.AUTOMATIC, far);

        assertThat(assigned(create()).engineerId()).isEqualTo(far);
    }

    @Test
    void an_engineer_who_declines_is_not_asked_again_and_when_nobody_is_left_the_pool_has_it_with_the_reasons() {
        rule(DispatchMode.AUTOMATIC, null);
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
        rule(mode, null);

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

    private void rule(DispatchMode mode, @Nullable UUID engineer) {
        var then = new RuleThen(null, null, mode, null, engineer, List.of());
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

    private void decline(VisitSummary visit, String engineer) {
        var reply = api.as(engineer)
                .post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(VisitStatus.DECLINED, visit.version(), "No tools", null));
        assertThat(reply.status()).isEqualTo(200);
    }
}
