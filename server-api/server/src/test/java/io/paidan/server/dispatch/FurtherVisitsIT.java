package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** An order for which Li is at work, and Wang who has nothing to do. */
@PaidanServerTest
@Import(Given.class)
class FurtherVisitsIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    ApiClient dispatcher;
    UUID li;
    UUID wang;
    UUID order;
    UUID first;

    @BeforeEach
    void somebody_at_work() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        dispatcher = api.as("dispatcher");
        order = given.order(aWorkOrder().that(WorkOrderStatus.IN_PROGRESS));
        first = given.visit(aVisit(order, li).that(VisitStatus.IN_PROGRESS).starting(TestClock.START));
    }

    @Test
    void a_visit_after_one_that_could_not_be_finished_is_the_second() {
        move(first, VisitStatus.ABORTED, "valve missing");

        var second = assign(wang, null, null).as(VisitSummary.class);

        assertThat(second.sequence()).isEqualTo(2);
        assertThat(details().visits())
                .extracting(VisitSummary::sequence, VisitSummary::status)
                .containsExactly(tuple(1, VisitStatus.ABORTED), tuple(2, VisitStatus.PLANNED));
    }

    @Test
    void a_visit_that_never_took_place_leaves_its_number_to_the_next() {
        move(first, VisitStatus.ABORTED, "valve missing");
        var withdrawn = assign(wang, null, null).as(VisitSummary.class);
        move(withdrawn.id(), VisitStatus.WITHDRAWN, null);

        assertThat(assign(li, null, null).as(VisitSummary.class).sequence()).isEqualTo(2);
    }

    @Test
    void a_further_visit_is_planned_while_the_first_goes_on() {
        var second = assign(wang, true, null).as(VisitSummary.class);

        assertThat(second.sequence()).isEqualTo(2);
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.IN_PROGRESS);
        assertThat(details().order().version()).isEqualTo(2);
        assertThat(details().visits())
                .extracting(VisitSummary::status)
                .containsExactly(VisitStatus.IN_PROGRESS, VisitStatus.PLANNED);
    }

    @Test
    void the_order_is_completed_only_when_its_last_visit_is() {
        var second = assign(wang, true, null).as(VisitSummary.class);

        move(first, VisitStatus.DONE, null);
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.IN_PROGRESS);

        for (var to : new VisitStatus[] {
            VisitStatus.ACCEPTED, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS, VisitStatus.DONE
        }) {
            move(second.id(), to, null);
        }
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void the_same_engineer_comes_again_after_himself() {
        var second = assign(li, true, null).as(VisitSummary.class);

        var running = details().visits().getFirst();
        assertThat(second.plannedStart()).isAfterOrEqualTo(running.plannedEnd());
        assertThat(details().visits()).hasSize(2);
    }

    @Test
    void a_further_visit_beside_a_planned_one_leaves_that_where_it_is() {
        var other = given.order(aWorkOrder());
        var planned = assign(other, li, null, null).as(VisitSummary.class);

        var beside = assign(other, li, true, null).as(VisitSummary.class);

        assertThat(beside.sequence()).isEqualTo(2);
        assertThat(details(other).visits())
                .extracting(VisitSummary::id, VisitSummary::status, VisitSummary::plannedStart)
                .contains(tuple(planned.id(), VisitStatus.PLANNED, planned.plannedStart()));
        assertThat(beside.plannedStart()).isAfterOrEqualTo(planned.plannedEnd());
    }

    @Test
    void a_further_visit_is_planned_on_a_later_day_by_that_days_shifts() {
        shift(wang, TestClock.START.plus(Duration.ofDays(3)));
        var wished = TestClock.START.plus(Duration.ofDays(3)).plus(Duration.ofHours(2));

        var second = assign(wang, true, wished).as(VisitSummary.class);

        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.plannedStart()).isEqualTo(wished);
        assertThat(assign(li, true, wished).code())
                .as("Li does not work on that day")
                .isEqualTo(ProblemCode.LIMIT_BROKEN);
    }

    @Test
    void what_is_planned_on_that_day_already_makes_room_for_it() {
        shift(wang, TestClock.START.plus(Duration.ofDays(3)));
        var wished = TestClock.START.plus(Duration.ofDays(3)).plus(Duration.ofHours(2));
        var other = given.order(aWorkOrder());
        assertThat(assign(other, wang, null, wished).as(VisitSummary.class).plannedStart())
                .isEqualTo(wished);

        var second = assign(wang, true, wished).as(VisitSummary.class);

        assertThat(details(other).visits().getFirst().plannedStart()).isAfterOrEqualTo(second.plannedEnd());
    }

    @Test
    void candidates_for_a_later_day_are_those_who_work_then_and_start_at_home() {
        shift(wang, TestClock.START.plus(Duration.ofDays(3)));
        var day = LocalDate.ofInstant(TestClock.START.plus(Duration.ofDays(3)), ZoneId.of("Europe/Vaduz"));

        var candidates = dispatcher
                .get("/api/work-orders/" + order + "/candidates?further=true&day=" + day)
                .as(new TypeReference<List<Candidate>>() {});

        assertThat(candidates).extracting(Candidate::engineerId).containsExactly(wang, li);
        assertThat(candidates.getFirst().plan().start()).isAfterOrEqualTo(TestClock.START.plus(Duration.ofDays(3)));
        assertThat(candidates.getLast().isFit()).isFalse();
        assertThat(dispatcher
                        .get("/api/work-orders/" + order + "/candidates?day=tomorrow")
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    private void shift(UUID engineer, Instant start) {
        database.update(
                "insert into shift (region, engineer_id, starts_at, ends_at) values ('oberland', ?, ?, ?)",
                engineer,
                start.atOffset(ZoneOffset.UTC),
                start.plus(Duration.ofHours(9)).atOffset(ZoneOffset.UTC));
    }

    @Test
    void the_planned_one_is_given_to_somebody_else_while_the_first_goes_on() {
        var second = assign(li, true, null).as(VisitSummary.class);

        var taken =
                assign(wang, null, TestClock.START.plus(Duration.ofHours(4))).as(VisitSummary.class);

        assertThat(taken.sequence()).isEqualTo(2);
        assertThat(details().visits())
                .extracting(VisitSummary::id, VisitSummary::status)
                .containsExactlyInAnyOrder(
                        tuple(first, VisitStatus.IN_PROGRESS),
                        tuple(second.id(), VisitStatus.WITHDRAWN),
                        tuple(taken.id(), VisitStatus.PLANNED));
    }

    @Test
    void without_a_word_of_further_an_order_somebody_works_at_is_not_given_away() {
        assertThat(assign(wang, null, null).code()).isEqualTo(ProblemCode.LIMIT_BROKEN);
    }

    @Test
    void two_who_plan_a_further_visit_from_the_same_view_do_not_both() {
        assign(wang, true, null);

        var command = new AssignVisit(UUID.randomUUID(), li, 1, null, null, true);

        assertThat(dispatcher
                        .post("/api/work-orders/" + order + "/visits", command)
                        .code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    private ApiReply assign(UUID engineer, @Nullable Boolean further, @Nullable Instant wished) {
        return assign(order, engineer, further, wished);
    }

    private ApiReply assign(UUID workOrder, UUID engineer, @Nullable Boolean further, @Nullable Instant wished) {
        var version = details(workOrder).order().version();
        var command = new AssignVisit(UUID.randomUUID(), engineer, version, wished, null, further);
        return dispatcher.post("/api/work-orders/" + workOrder + "/visits", command);
    }

    private void move(UUID visit, VisitStatus to, @Nullable String reason) {
        var version = details().visits().stream()
                .filter(each -> each.id().equals(visit))
                .findFirst()
                .orElseThrow()
                .version();
        dispatcher
                .post("/api/visits/" + visit + "/transitions", new TransitionVisit(to, version, reason, null))
                .as(VisitSummary.class);
    }

    private WorkOrderDetails details() {
        return details(order);
    }

    private WorkOrderDetails details(UUID workOrder) {
        return dispatcher.get("/api/work-orders/" + workOrder).as(WorkOrderDetails.class);
    }
}
