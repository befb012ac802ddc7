package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.visit.AssignVisit;
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
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

/** When something else in an engineer's day moves a visit far enough, its order and he learn of it. */
@PaidanServerTest
@Import(Given.class)
class ShiftedVisitsIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    UUID li;
    UUID wang;
    Instant planned = TestClock.START.plus(Duration.ofMinutes(20));

    @BeforeEach
    void two_engineers() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
    }

    @Test
    void what_an_order_put_before_it_moved_says_so_with_both_times_and_by_whom() {
        var later = scheduled(VisitStatus.ACCEPTED);
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));

        assign(urgent, li, TestClock.START);

        var moved = visit(later);
        assertThat(shifts(later)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("VisitShiftedByInsertion");
            assertThat(entry.actor()).isEqualTo("DISPATCHER");
            assertThat(entry.subject()).isEqualTo(details(urgent).order().number());
            assertThat(entry.from()).isEqualTo(new TimeWindow(planned, planned.plus(Duration.ofHours(1))).text());
            assertThat(entry.to()).isEqualTo(new TimeWindow(moved.plannedStart(), moved.plannedEnd()).text());
        });
        assertThat(shifts(urgent)).isEmpty();
    }

    @Test
    void its_engineer_is_told_when_he_knew_of_it_and_not_before_he_does() {
        var known = scheduled(VisitStatus.ACCEPTED);
        var held = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(held, li).starting(planned.plus(Duration.ofMinutes(70))));
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));

        assign(urgent, li, TestClock.START);

        assertThat(told(known)).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo("E01");
            assertThat(notice.body()).contains(details(urgent).order().number());
        });
        assertThat(shifts(held)).hasSize(1);
        assertThat(told(held)).isEmpty();
    }

    @Test
    void what_is_taken_out_again_moves_it_back_and_both_are_told() {
        var later = scheduled(VisitStatus.ACCEPTED);
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));
        assign(urgent, li, TestClock.START);

        move("dispatcher", urgent, VisitStatus.WITHDRAWN);

        assertThat(visit(later).plannedStart()).isEqualTo(planned);
        assertThat(shifts(later))
                .extracting(HistoryEntry::kind)
                .containsExactly("VisitShiftedByInsertion", "VisitShiftedByRemoval");
        assertThat(told(later)).hasSize(2);
    }

    @Test
    void given_to_somebody_else_it_moves_back_too() {
        var later = scheduled(VisitStatus.ACCEPTED);
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));
        assign(urgent, li, TestClock.START);

        assign(urgent, wang, TestClock.START);

        assertThat(shifts(later))
                .extracting(HistoryEntry::kind)
                .containsExactly("VisitShiftedByInsertion", "VisitShiftedByRemoval");
    }

    @Test
    void a_day_that_slides_by_minutes_is_told_only_once_it_adds_up() {
        var working = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(working, li)
                .that(VisitStatus.ACCEPTED)
                .starting(TestClock.START)
                .lasting(Duration.ofMinutes(60)));
        var next = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(next, li).that(VisitStatus.ACCEPTED).starting(TestClock.START.plus(Duration.ofMinutes(60))));

        clock.advance(Duration.ofMinutes(8));
        move("e01", working, VisitStatus.EN_ROUTE);
        assertThat(visit(next).plannedStart()).isAfter(TestClock.START.plus(Duration.ofMinutes(60)));
        assertThat(shifts(next)).isEmpty();

        clock.advance(Duration.ofMinutes(8));
        move("e01", working, VisitStatus.ON_SITE);

        assertThat(shifts(next)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("VisitShiftedByDelay");
            assertThat(entry.subject()).isEqualTo(details(working).order().number());
        });
    }

    @Test
    void a_few_minutes_past_the_promised_window_are_told() {
        var working = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(working, li)
                .that(VisitStatus.ACCEPTED)
                .starting(TestClock.START)
                .lasting(Duration.ofMinutes(60)));
        var start = TestClock.START.plus(Duration.ofMinutes(60));
        var next = given.order(aWorkOrder()
                .at(Places.SCHAAN)
                .that(WorkOrderStatus.SCHEDULED)
                .within(start.minus(Duration.ofHours(1)), start.plus(Duration.ofMinutes(2))));
        given.visit(aVisit(next, li).that(VisitStatus.ACCEPTED).starting(start));

        clock.advance(Duration.ofMinutes(8));
        move("e01", working, VisitStatus.EN_ROUTE);

        assertThat(shifts(next)).hasSize(1);
        assertThat(told(next)).hasSize(1);
    }

    private UUID scheduled(VisitStatus status) {
        var order = given.order(aWorkOrder().at(Places.SCHAAN).that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).that(status).starting(planned));
        return order;
    }

    private void assign(UUID order, UUID engineer, @Nullable Instant wished) {
        var version = details(order).order().version();
        assertThat(api.as("dispatcher")
                        .post(
                                "/api/work-orders/" + order + "/visits",
                                new AssignVisit(UUID.randomUUID(), engineer, version, wished, null))
                        .status())
                .isEqualTo(201);
    }

    private void move(String who, UUID order, VisitStatus to) {
        var visit = visit(order);
        assertThat(api.as(who)
                        .post(
                                "/api/visits/" + visit.id() + "/transitions",
                                new TransitionVisit(to, visit.version(), null, null))
                        .status())
                .isEqualTo(200);
    }

    private VisitSummary visit(UUID order) {
        return details(order).visits().stream()
                .filter(visit -> visit.status().isActive())
                .findFirst()
                .orElseThrow();
    }

    private List<HistoryEntry> shifts(UUID order) {
        return details(order).history().stream()
                .filter(entry -> entry.kind().startsWith("VisitShifted"))
                .toList();
    }

    private List<NoticeSummary> told(UUID order) {
        return api
                .as("dispatcher")
                .get("/api/work-orders/" + order + "/notices")
                .as(new TypeReference<List<NoticeSummary>>() {})
                .stream()
                .filter(notice -> notice.event() == NoticeEvent.VISIT_MOVED)
                .toList();
    }

    private WorkOrderDetails details(UUID order) {
        return api.as("dispatcher").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
