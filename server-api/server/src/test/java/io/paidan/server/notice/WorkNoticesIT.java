package io.paidan.server.notice;

import static io.paidan.server.given.Requests.request;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.notice.GivenChannels.only;
import static io.paidan.server.notice.GivenChannels.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whatever happens to an order, those concerned are told of it, once. */
@PaidanServerTest
@Import(Given.class)
class WorkNoticesIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    Counterpart counterpart;
    GivenChannels channels;
    UUID li;

    @BeforeEach
    void two_engineers() throws IOException {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.VADUZ);
        given.engineer("e02", "oberland-nord", Places.SCHAAN);
        counterpart = new Counterpart();
        channels = new GivenChannels(api.as("admin"), json);
    }

    @AfterEach
    void close() {
        counterpart.close();
    }

    @Test
    void who_may_take_an_order_is_told_and_when_it_is_taken_the_others_are() {
        var order = given.order(aWorkOrder());
        dispatch(order, DispatchMode.GRAB, null);

        await().untilAsserted(
                        () -> assertThat(told(order, NoticeEvent.ORDER_OFFERED)).containsExactly("E01", "E02"));
        assertThat(notices(order))
                .first()
                .satisfies(notice -> assertThat(notice.body()).contains("15"));
        api.as("e01").post("/api/work-orders/" + order + "/grabs", new GrabOrder(UUID.randomUUID(), null));

        assertThat(told(order, NoticeEvent.ORDER_TAKEN)).containsExactly("E02");
    }

    @Test
    void an_order_forwarded_to_an_outlet_is_told_to_its_own_people_however_often_it_is_changed() {
        company.withUser("nord", Role.DISPATCHER, "oberland-nord");
        company.withUser("sued", Role.DISPATCHER, "oberland-sued");
        var order = given.order(aWorkOrder());

        dispatch(order, DispatchMode.FORWARD, "oberland-nord");

        assertThat(told(order, NoticeEvent.ORDER_FORWARDED)).containsExactly("NORD");
    }

    @Test
    void an_outlet_without_people_of_its_own_is_looked_after_by_the_supervisors() {
        var order = given.order(aWorkOrder());

        dispatch(order, DispatchMode.FORWARD, "oberland-sued");

        assertThat(told(order, NoticeEvent.ORDER_FORWARDED)).containsExactly("SUPERVISOR");
    }

    @Test
    void who_does_not_accept_is_reminded_later_the_dispatchers_are_told() {
        var order = given.order(aWorkOrder());
        assign(order);
        pass(Duration.ofSeconds(20), order, NoticeEvent.VISIT_ASSIGNED, "E01");

        pass(Duration.ofMinutes(15), order, NoticeEvent.ACCEPTANCE_OVERDUE, "E01");
        pass(Duration.ofMinutes(8), order, NoticeEvent.ACCEPTANCE_OVERDUE, "DISPATCHER", "E01", "SUPERVISOR");
    }

    @Test
    void whom_a_rule_informs_hears_of_the_order_by_its_name() {
        var then = new RuleThen(
                null, null, null, null, null, List.of(Role.SUPERVISOR, Role.STOREKEEPER, Role.ADMINISTRATOR));
        var rule = new DispatchRule(UUID.randomUUID(), "Big customers", true, RuleWhen.ALWAYS, then);
        api.as("supervisor").put("/api/dispatch-rules/0", new DispatchRules(0, List.of(rule)));

        var order = create();

        assertThat(told(order, NoticeEvent.RULE_MATCHED)).containsExactly("ADMIN", "STOREKEEPER", "SUPERVISOR");
        assertThat(notices(order))
                .allSatisfy(notice -> assertThat(notice.subject()).contains("Big customers"));
    }

    @Test
    void the_customer_hears_that_his_request_has_come_in_and_the_desk_that_it_was_called_off() {
        channels.save(
                "sms",
                GivenChannels.channel(
                        ChannelKind.SMS,
                        new ChannelSettings.Sms(
                                ChannelSettings.SmsMethod.POST,
                                counterpart.address("/sms"),
                                "application/json",
                                List.of(),
                                "{\"to\":\"{phone}\",\"t\":\"{text}\"}",
                                null),
                        Map.of()));

        var order = create();
        var version = details(order).version();
        api.as("dispatcher")
                .post(
                        "/api/work-orders/" + order + "/transitions",
                        new TransitionWorkOrder(WorkOrderStatus.CANCELLED, version, null, "Sold the house"));

        assertThat(told(order, NoticeEvent.ORDER_RECEIVED)).hasSize(1);
        assertThat(told(order, NoticeEvent.ORDER_CANCELLED)).containsExactly("DISPATCHER");
    }

    @Test
    void each_step_of_an_escalation_goes_out_by_its_own_channels_once() {
        channels.save("usual", webhook(counterpart));
        channels.save("managers", only(webhook(counterpart), EnumSet.noneOf(NoticeEvent.class)));
        policy(
                new EscalationStep(50, EscalationAct.WARN_DISPATCHER),
                new EscalationStep(100, EscalationAct.REGIONAL_MANAGER, List.of("managers")));
        var order = create();
        company.withUser("outlet", Role.SUPERVISOR, "oberland-nord");

        pass(Duration.ofHours(1), order, NoticeEvent.SLA_ESCALATED, "DISPATCHER", "Test WEBHOOK");
        assertThat(by(order)).containsExactly("in-app", "usual");
        pass(
                Duration.ofHours(1),
                order,
                NoticeEvent.SLA_ESCALATED,
                "DISPATCHER",
                "SUPERVISOR",
                "Test WEBHOOK",
                "Test WEBHOOK");
        assertThat(by(order)).containsExactly("in-app", "in-app", "managers", "usual");
        await().until(() -> counterpart.received().stream()
                        .filter(got -> got.body().contains("SLA_ESCALATED"))
                        .count()
                == 2);
    }

    @Test
    void a_step_by_a_channel_that_there_is_not_is_refused() {
        var refused = api.as("admin")
                .put(
                        "/api/sla-policies/p",
                        aPolicy(new EscalationStep(50, EscalationAct.WARN_DISPATCHER, List.of("gone"))));

        assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("steps.channels");
            assertThat(error.message()).contains("gone");
        });
    }

    private void policy(EscalationStep... steps) {
        assertThat(api.as("admin").put("/api/sla-policies/p", aPolicy(steps)).status())
                .isEqualTo(200);
    }

    /** Two hours to arrive, nothing else. */
    private static SlaPolicy aPolicy(EscalationStep... steps) {
        return new SlaPolicy(
                "p",
                0,
                "P",
                null,
                null,
                null,
                null,
                "24x7",
                null,
                null,
                Duration.ofHours(2),
                null,
                null,
                List.of(steps));
    }

    private UUID create() {
        return api.as("agent")
                .post("/api/work-orders", request(Places.VADUZ, null))
                .as(WorkOrderSummary.class)
                .id();
    }

    private void dispatch(UUID order, DispatchMode mode, @Nullable String to) {
        assertThat(api.as("supervisor")
                        .post(
                                "/api/work-orders/" + order + "/dispatch",
                                new SetDispatch(mode, to, details(order).version()))
                        .status())
                .isEqualTo(200);
    }

    private void assign(UUID order) {
        var version = details(order).version();
        assertThat(api.as("dispatcher")
                        .post(
                                "/api/work-orders/" + order + "/visits",
                                new AssignVisit(UUID.randomUUID(), li, version, null, null))
                        .status())
                .isEqualTo(201);
    }

    private void pass(Duration time, UUID order, NoticeEvent event, String... told) {
        clock.advance(time);
        await().untilAsserted(() -> assertThat(told(order, event)).containsExactly(told));
    }

    private WorkOrderSummary details(UUID order) {
        return api.as("dispatcher")
                .get("/api/work-orders/" + order)
                .as(WorkOrderDetails.class)
                .order();
    }

    private List<NoticeSummary> notices(UUID order) {
        return api.as("dispatcher")
                .get("/api/work-orders/" + order + "/notices")
                .as(new TypeReference<>() {});
    }

    /** Once for every notice. */
    private List<String> told(UUID order, NoticeEvent event) {
        return notices(order).stream()
                .filter(notice -> notice.event() == event)
                .map(NoticeSummary::recipient)
                .sorted()
                .toList();
    }

    private List<String> by(UUID order) {
        return notices(order).stream()
                .filter(notice -> notice.event() == NoticeEvent.SLA_ESCALATED)
                .map(NoticeSummary::channel)
                .sorted()
                .toList();
    }
}
