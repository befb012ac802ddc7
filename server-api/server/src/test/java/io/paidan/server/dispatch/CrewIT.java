package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Li and Wang are the only two for a job that takes two. */
@PaidanServerTest
@Import(Given.class)
class CrewIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    ApiClient dispatcher;
    UUID li;
    UUID wang;
    UUID order;

    @BeforeEach
    void a_job_for_two() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        wang = given.engineer("e02", "oberland-nord", Places.VADUZ);
        dispatcher = api.as("dispatcher");
        order = given.order(aWorkOrder().forCrewOf(2));
    }

    @Test
    void giving_it_to_one_plans_his_colleague_in_the_same_act_and_both_begin_together() {
        var visit = assign(li).as(VisitSummary.class);

        var details = details();
        assertThat(visit.engineerId()).isEqualTo(li);
        assertThat(visit.crewId()).isEqualTo(visit.id());
        assertThat(details.order().status()).isEqualTo(WorkOrderStatus.SCHEDULED);
        assertThat(details.order().version()).isEqualTo(2);
        assertThat(details.visits())
                .extracting(
                        VisitSummary::engineerId,
                        VisitSummary::crewId,
                        VisitSummary::sequence,
                        VisitSummary::plannedStart,
                        VisitSummary::pinned)
                .containsExactlyInAnyOrder(
                        tuple(li, visit.id(), 1, visit.plannedStart(), true),
                        tuple(wang, visit.id(), 1, visit.plannedStart(), true));
        assertThat(details.history())
                .extracting(HistoryEntry::kind, HistoryEntry::subject)
                .containsExactly(tuple("VisitAssigned", "E01" + HistoryEntry.SEVERAL + "E02"));
    }

    @Test
    void the_colleague_sees_the_order_and_his_visit() {
        assign(li);

        var seen = api.as("e02").get("/api/work-orders/" + order).as(WorkOrderDetails.class);

        assertThat(seen.visits()).hasSize(2);
    }

    @Test
    void when_one_declines_before_anybody_set_out_the_others_visit_is_taken_back() {
        assign(li);

        move(wang, VisitStatus.DECLINED, "at the doctor's").as(VisitSummary.class);

        var details = details();
        assertThat(details.order().status()).isEqualTo(WorkOrderStatus.READY);
        assertThat(details.visits())
                .extracting(VisitSummary::engineerId, VisitSummary::status)
                .containsExactlyInAnyOrder(tuple(li, VisitStatus.WITHDRAWN), tuple(wang, VisitStatus.DECLINED));
        assertThat(details.history())
                .filteredOn(entry -> entry.kind().equals("VisitStatusChanged"))
                .extracting(HistoryEntry::to, HistoryEntry::reason)
                .containsExactly(tuple("DECLINED", "at the doctor's"), tuple("WITHDRAWN", "at the doctor's"));
    }

    @Test
    void once_one_has_set_out_he_goes_on_when_the_other_drops_out() {
        assign(li);
        move(li, VisitStatus.ACCEPTED, null);
        move(li, VisitStatus.EN_ROUTE, null);

        move(wang, VisitStatus.DECLINED, "van broke down").as(VisitSummary.class);

        assertThat(visitOf(li).status()).isEqualTo(VisitStatus.EN_ROUTE);
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.SCHEDULED);
    }

    @Test
    void the_order_is_completed_when_the_last_of_the_crew_is_done() {
        assign(li);
        work(li);
        work(wang);
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.IN_PROGRESS);

        move(li, VisitStatus.DONE, null).as(VisitSummary.class);
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.IN_PROGRESS);

        move(wang, VisitStatus.DONE, null).as(VisitSummary.class);
        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void a_colleague_who_never_came_is_withdrawn_and_the_work_of_the_other_counts() {
        assign(li);
        work(li);
        move(li, VisitStatus.DONE, null);

        move(wang, VisitStatus.WITHDRAWN, null).as(VisitSummary.class);

        assertThat(details().order().status()).isEqualTo(WorkOrderStatus.COMPLETED);
        assertThat(visitOf(li).status()).isEqualTo(VisitStatus.DONE);
    }

    @Test
    void giving_it_to_another_crew_withdraws_the_whole_first_one() {
        assign(li);
        var zhao = given.engineer("e03", "oberland-nord", Places.VADUZ);

        var visit = assign(zhao).as(VisitSummary.class);

        assertThat(details().visits())
                .extracting(VisitSummary::status)
                .containsExactlyInAnyOrder(
                        VisitStatus.WITHDRAWN, VisitStatus.WITHDRAWN, VisitStatus.PLANNED, VisitStatus.PLANNED);
        assertThat(details().visits())
                .filteredOn(each -> each.status() == VisitStatus.PLANNED)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.crewId()).isEqualTo(visit.id()));
    }

    @Test
    void cancelling_the_order_takes_the_whole_crew_back() {
        assign(li);

        dispatcher.post(
                "/api/work-orders/" + order + "/transitions",
                new TransitionWorkOrder(WorkOrderStatus.CANCELLED, 2, null, "moved away"));

        assertThat(details().visits()).extracting(VisitSummary::status).containsOnly(VisitStatus.WITHDRAWN);
    }

    @Test
    void a_crew_keeps_its_time_when_an_urgent_order_is_put_before_it() {
        var start = assign(li).as(VisitSummary.class).plannedStart();
        var urgent = given.order(aWorkOrder().urgent().at(Places.VADUZ));

        dispatcher
                .post("/api/work-orders/" + urgent + "/visits", new AssignVisit(UUID.randomUUID(), li, 1, null, null))
                .as(VisitSummary.class);

        assertThat(details().visits()).extracting(VisitSummary::plannedStart).containsOnly(start);
    }

    @Test
    void two_who_are_busy_at_different_times_begin_when_both_are_free() {
        var morning = given.order(aWorkOrder().that(WorkOrderStatus.IN_PROGRESS).lasting(Duration.ofHours(2)));
        given.visit(aVisit(morning, li).that(VisitStatus.IN_PROGRESS).starting(TestClock.START));

        var visit = assign(wang).as(VisitSummary.class);

        assertThat(visitOf(li).plannedStart()).isEqualTo(visit.plannedStart());
        assertThat(visit.plannedStart()).isAfterOrEqualTo(TestClock.START.plus(Duration.ofHours(2)));
    }

    @Test
    void the_database_holds_that_one_crew_goes_at_a_time() {
        var scheduled = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var crew = UUID.randomUUID();
        given.visit(aVisit(scheduled, li).ofCrew(crew));
        given.visit(aVisit(scheduled, wang).ofCrew(crew));
        var zhao = given.engineer("e03", "oberland-nord", Places.VADUZ);

        assertThatRefused(() -> given.visit(aVisit(scheduled, zhao)), "visit_one_crew");
        assertThatRefused(() -> given.visit(aVisit(scheduled, li).ofCrew(crew)), "visit_once_in_crew");
        assertThatRefused(
                () -> given.visit(aVisit(scheduled, zhao).ofCrew(crew).starting(TestClock.START)),
                "visit_crew_begins_together");
        given.visit(aVisit(scheduled, zhao).numbered(2));
    }

    private static void assertThatRefused(Runnable insert, String constraint) {
        assertThat(catchThrowable(insert::run)).hasMessageContaining(constraint);
    }

    private void work(UUID engineer) {
        for (var to : new VisitStatus[] {
            VisitStatus.ACCEPTED, VisitStatus.EN_ROUTE, VisitStatus.ON_SITE, VisitStatus.IN_PROGRESS
        }) {
            move(engineer, to, null).as(VisitSummary.class);
        }
    }

    private ApiReply assign(UUID engineer) {
        var command =
                new AssignVisit(UUID.randomUUID(), engineer, details().order().version(), null, null);
        return dispatcher.post("/api/work-orders/" + order + "/visits", command);
    }

    private ApiReply move(UUID engineer, VisitStatus to, @Nullable String reason) {
        var visit = visitOf(engineer);
        return dispatcher.post(
                "/api/visits/" + visit.id() + "/transitions", new TransitionVisit(to, visit.version(), reason, null));
    }

    private VisitSummary visitOf(UUID engineer) {
        return details().visits().stream()
                .filter(visit -> visit.engineerId().equals(engineer))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private WorkOrderDetails details() {
        return dispatcher.get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
