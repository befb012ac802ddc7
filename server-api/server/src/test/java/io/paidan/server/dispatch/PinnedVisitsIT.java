package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** Li has a visit that a person pins: nothing but a person moves it then. */
@PaidanServerTest
@Import(Given.class)
class PinnedVisitsIT {

    private static final Instant PLANNED = TestClock.START.plus(Duration.ofMinutes(20));

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestCompany company;

    @Autowired
    TestClock clock;

    @Autowired
    AcceptanceWatch watch;

    @Autowired
    HeldNotices notices;

    UUID li;
    UUID order;

    @BeforeEach
    void an_engineer_with_a_visit() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        order = given.order(
                aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED).dueIn(Duration.ofHours(8)));
        given.visit(aVisit(order, li).that(VisitStatus.ACCEPTED).starting(PLANNED));
    }

    @Test
    void pinning_is_seen_by_everybody_and_told_by_the_orders_history_and_so_is_letting_go() {
        var pinned = pin("dispatcher", true).as(VisitSummary.class);
        var free = pin("supervisor", false).as(VisitSummary.class);

        assertThat(pinned.pinned()).isTrue();
        assertThat(free.pinned()).isFalse();
        assertThat(api.as("agent").get("/api/board").as(Board.class).visits())
                .extracting(VisitSummary::pinned)
                .containsExactly(false);
        var time = new TimeWindow(PLANNED, PLANNED.plus(Duration.ofHours(1))).text();
        assertThat(details().history())
                .extracting(HistoryEntry::actor, HistoryEntry::kind, HistoryEntry::subject, HistoryEntry::to)
                .containsExactly(
                        tuple("DISPATCHER", "VisitPinned", "E01", time),
                        tuple("SUPERVISOR", "VisitUnpinned", "E01", time));
    }

    @Test
    void saying_it_again_changes_nothing_and_who_saw_an_older_visit_is_told_so() {
        var pinned = pin("dispatcher", true).as(VisitSummary.class);

        assertThat(pin("dispatcher", new PinVisit(true, 1)).as(VisitSummary.class))
                .isEqualTo(pinned);
        assertThat(pin("dispatcher", new PinVisit(false, 1)).code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(details().history()).hasSize(1);
    }

    @Test
    void only_who_dispatches_pins_and_only_in_his_territories() {
        company.withUser("west", Role.DISPATCHER, "unterland-west");

        assertThat(pin("agent", true).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(pin("e01", true).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(pin("storekeeper", true).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(pin("west", true).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(visit().pinned()).isFalse();
    }

    @Test
    void once_the_engineer_has_set_out_it_is_refused_in_both_languages() {
        move(VisitStatus.EN_ROUTE);

        assertThat(pin("dispatcher", true).problem())
                .extracting(Problem::code, Problem::detail)
                .containsExactly(
                        ProblemCode.TRANSITION_NOT_ALLOWED,
                        "The visit of E01 for %s is on the way: only a visit that has not begun can be pinned or unpinned."
                                .formatted(details().order().number()));
        assertThat(pinInChinese(true).problem().detail()).contains("只有尚未出发的上门可以固定或取消固定");
    }

    @Test
    void the_visits_of_a_crew_keep_their_pin() {
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        order = given.order(aWorkOrder().forCrewOf(2));
        assign(order, wang, null);

        var refused = pin("dispatcher", false).problem();

        assertThat(refused.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(refused.detail()).contains("count on one another");
        assertThat(details().visits()).extracting(VisitSummary::pinned).containsOnly(true);
    }

    @Test
    void an_urgent_order_goes_behind_it_while_it_would_go_before_one_that_is_free() {
        var urgent = given.order(aWorkOrder().urgent().at(Places.SCHAAN));
        assertThat(planOf(urgent)).isBefore(PLANNED);
        pin("dispatcher", true);

        assertThat(planOf(urgent)).isAfter(PLANNED);
        var placed = assign(urgent, li, TestClock.START);

        assertThat(placed.plannedStart()).isAfterOrEqualTo(PLANNED.plus(Duration.ofHours(1)));
        assertThat(visit().plannedStart()).isEqualTo(PLANNED);
    }

    @Test
    void what_runs_late_before_it_moves_what_is_free_and_not_what_is_pinned() {
        var working = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.IN_PROGRESS));
        var work = given.visit(aVisit(working, li)
                .that(VisitStatus.IN_PROGRESS)
                .starting(TestClock.START.minus(Duration.ofMinutes(60)))
                .lasting(Duration.ofMinutes(70)));
        var behind = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        var free = PLANNED.plus(Duration.ofMinutes(70));
        given.visit(aVisit(behind, li).that(VisitStatus.ACCEPTED).starting(free));
        pin("dispatcher", true);

        clock.advance(Duration.ofMinutes(45));
        api.as("e01")
                .post("/api/visits/" + work + "/transitions", new TransitionVisit(VisitStatus.DONE, 1, null, null));

        assertThat(visit().plannedStart()).isEqualTo(PLANNED);
        assertThat(details(behind).visits().getFirst().plannedStart()).isAfter(free);
    }

    @Test
    void what_was_pushed_and_then_pinned_does_not_move_back() {
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));
        var pusher = assign(urgent, li, TestClock.START);
        var pushed = visit().plannedStart();
        assertThat(pushed).isAfter(PLANNED);
        pin("dispatcher", true);

        withdraw(pusher);

        assertThat(visit().plannedStart()).isEqualTo(pushed);
    }

    @Test
    void moved_by_hand_within_his_day_it_is_pinned_at_its_new_time() {
        pin("dispatcher", true);
        var evening = TestClock.START.plus(Duration.ofHours(5));

        var moved = assign(order, li, evening);

        assertThat(moved.plannedStart()).isEqualTo(evening);
        assertThat(moved.pinned()).isTrue();
    }

    @Test
    void given_to_somebody_else_by_hand_it_is_free() {
        var wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        pin("dispatcher", true);

        assertThat(assign(order, wang, null).pinned()).isFalse();
    }

    @Test
    void who_does_not_accept_it_in_time_keeps_it_and_the_dispatchers_are_told() {
        order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED).dueIn(Duration.ofHours(8)));
        given.mode(order, DispatchMode.AUTOMATIC);
        given.visit(
                aVisit(order, li).starting(PLANNED.plus(Duration.ofHours(2))).notifiedAt(clock.instant()));
        notices.tellSome();
        await().until(() -> visit().status() == VisitStatus.NOTIFIED);
        pin("dispatcher", true);

        letAcceptancePass();
        letAcceptancePass();

        assertThat(details().history())
                .filteredOn(entry -> entry.kind().equals("AcceptanceMissed"))
                .extracting(HistoryEntry::to)
                .containsExactly("REMINDED", "ESCALATED");
        assertThat(visit())
                .extracting(VisitSummary::engineerId, VisitSummary::status)
                .containsExactly(li, VisitStatus.NOTIFIED);
    }

    private void letAcceptancePass() {
        clock.advance(Duration.ofHours(1));
        watch.goOff(new DispatchTimers.Timer("oberland", visit().id(), clock.instant()));
    }

    /** Where the ranking would put it into Li's day. */
    private Instant planOf(UUID wanted) {
        var candidates = api.as("dispatcher")
                .get("/api/work-orders/" + wanted + "/candidates")
                .as(new TypeReference<List<Candidate>>() {});
        var plan = candidates.getFirst().plan();
        assertThat(plan).isNotNull();
        return plan.start();
    }

    private VisitSummary assign(UUID wanted, UUID engineer, @Nullable Instant start) {
        var version = details(wanted).order().version();
        return api.as("dispatcher")
                .post(
                        "/api/work-orders/" + wanted + "/visits",
                        new AssignVisit(UUID.randomUUID(), engineer, version, start, null))
                .as(VisitSummary.class);
    }

    private void withdraw(VisitSummary visit) {
        api.as("dispatcher")
                .post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(VisitStatus.WITHDRAWN, visit.version(), null, null))
                .as(VisitSummary.class);
    }

    private void move(VisitStatus to) {
        var visit = visit();
        api.as("e01")
                .post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(to, visit.version(), null, null))
                .as(VisitSummary.class);
    }

    private ApiReply pin(String who, boolean pinned) {
        return pin(who, new PinVisit(pinned, visit().version()));
    }

    private ApiReply pin(String who, PinVisit command) {
        return api.as(who).post("/api/visits/" + visit().id() + "/pin", command);
    }

    private ApiReply pinInChinese(boolean pinned) {
        return api.as("dispatcher")
                .in(Locale.CHINESE)
                .post("/api/visits/" + visit().id() + "/pin", new PinVisit(pinned, visit().version()));
    }

    private VisitSummary visit() {
        return details().visits().getLast();
    }

    private WorkOrderDetails details() {
        return details(order);
    }

    private WorkOrderDetails details(UUID wanted) {
        return api.as("supervisor").get("/api/work-orders/" + wanted).as(WorkOrderDetails.class);
    }
}
