package io.paidan.server.notice;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** An order that waits for a person tells that person. */
@PaidanServerTest
@Import(Given.class)
class WaitingForPeopleIT {

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

    UUID li;

    @BeforeEach
    void an_engineer_and_people_of_another_region() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.VADUZ);
        company.withUser("west", Role.SUPERVISOR, "unterland-west");
        company.withUser("xiaohe", Role.AGENT, "oberland");
    }

    @Test
    void what_is_to_be_reviewed_is_told_to_the_supervisors_of_the_territory() {
        var order = given.order(aWorkOrder());

        set(order, DispatchMode.REVIEW);

        assertThat(told(order, NoticeEvent.ORDER_IN_REVIEW)).containsExactly("SUPERVISOR");
    }

    @Test
    void what_the_agent_is_to_assign_is_told_to_him_who_took_it_in() {
        var order = given.order(aWorkOrder());

        set(order, DispatchMode.AGENT);

        assertThat(told(order, NoticeEvent.ORDER_LEFT_TO_AGENT)).containsExactly("AGENT");
    }

    @Test
    void when_he_is_not_there_any_more_his_colleagues_hear_of_it() {
        var order = given.order(aWorkOrder());
        database.update("update app_user set active = false where username = 'agent'");

        set(order, DispatchMode.AGENT);

        assertThat(told(order, NoticeEvent.ORDER_LEFT_TO_AGENT)).containsExactly("XIAOHE");
    }

    @Test
    void a_visit_that_comes_to_nothing_tells_him_again() {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.mode(order, DispatchMode.AGENT);
        given.visit(aVisit(order, li).that(VisitStatus.NOTIFIED));
        var visit = details(order).visits().getFirst();

        api.as("e01")
                .post(
                        "/api/visits/" + visit.id() + "/transitions",
                        new TransitionVisit(VisitStatus.DECLINED, visit.version(), "No tools", null));

        assertThat(told(order, NoticeEvent.ORDER_LEFT_TO_AGENT)).containsExactly("AGENT");
    }

    @Test
    void when_nobody_fits_the_dispatchers_and_the_supervisors_hear_why_in_their_language() {
        var order = given.order(aWorkOrder().needing("gas"));

        set(order, DispatchMode.AUTOMATIC);

        await().untilAsserted(() ->
                assertThat(told(order, NoticeEvent.ORDER_NOBODY_FITS)).containsExactly("DISPATCHER", "SUPERVISOR"));
        assertThat(notices(order))
                .allSatisfy(
                        notice -> assertThat(notice.body()).contains("1 人缺技能").doesNotContain("{"));
    }

    @Test
    void when_nobody_took_it_they_hear_of_it_once() {
        var order = given.order(aWorkOrder());
        set(order, DispatchMode.GRAB);
        await().untilAsserted(
                        () -> assertThat(told(order, NoticeEvent.ORDER_OFFERED)).hasSize(1));

        clock.advance(Duration.ofMinutes(15));

        await().untilAsserted(() ->
                assertThat(told(order, NoticeEvent.ORDER_NOBODY_TOOK)).containsExactly("DISPATCHER", "SUPERVISOR"));
    }

    private void set(UUID order, DispatchMode mode) {
        var version = details(order).order().version();
        assertThat(api.as("dispatcher")
                        .post("/api/work-orders/" + order + "/dispatch", new SetDispatch(mode, null, version))
                        .status())
                .isEqualTo(200);
    }

    private List<String> told(UUID order, NoticeEvent event) {
        return notices(order).stream()
                .filter(notice -> notice.event() == event)
                .map(NoticeSummary::recipient)
                .sorted()
                .toList();
    }

    private List<NoticeSummary> notices(UUID order) {
        return api.as("dispatcher")
                .get("/api/work-orders/" + order + "/notices")
                .as(new TypeReference<>() {});
    }

    private WorkOrderDetails details(UUID order) {
        return api.as("dispatcher").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
