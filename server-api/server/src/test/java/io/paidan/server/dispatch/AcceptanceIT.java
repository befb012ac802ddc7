package io.paidan.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.OpenAcceptance;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class AcceptanceIT extends UnacceptedOrders {

    @Autowired
    AcceptanceWatch watch;

    @Test
    void who_accepts_in_time_is_left_alone() {
        var order = told(DispatchMode.MANUAL);
        accept(order);

        pass(TIME.multipliedBy(3));

        assertThat(missed(order)).isEmpty();
        assertThat(status(order)).isEqualTo(VisitStatus.ACCEPTED);
    }

    @Test
    void who_does_not_is_reminded_once_and_then_somebody_else_gets_it() {
        var order = told(DispatchMode.AUTOMATIC);

        pass(TIME);
        assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED"));
        pass(TIME.dividedBy(2).minusSeconds(1));
        assertThat(missed(order)).hasSize(1);
        pass(Duration.ofSeconds(1));

        assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED"), tuple("E01", "REASSIGNED"));
        await().untilAsserted(() -> assertThat(details(order).visits())
                .extracting(VisitSummary::engineerId, VisitSummary::status)
                .containsExactly(tuple(li, VisitStatus.WITHDRAWN), tuple(wang, VisitStatus.PLANNED)));
    }

    @Test
    void where_people_dispatch_it_stays_with_him_and_they_are_told() {
        var order = told(DispatchMode.MANUAL);

        pass(TIME);
        pass(TIME);
        pass(TIME);

        assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED"), tuple("E01", "ESCALATED"));
        assertThat(status(order)).isEqualTo(VisitStatus.NOTIFIED);
        assertThat(details(order).order().status()).isEqualTo(WorkOrderStatus.SCHEDULED);
    }

    @Test
    void after_the_reminder_he_can_still_accept() {
        var order = told(DispatchMode.AUTOMATIC);
        pass(TIME);

        accept(order);
        pass(TIME);

        assertThat(missed(order)).hasSize(1);
        assertThat(status(order)).isEqualTo(VisitStatus.ACCEPTED);
    }

    @Test
    void the_desk_sees_until_when_it_is_to_be_accepted_and_from_the_reminder_on_it_is_an_alert() {
        var order = told(DispatchMode.MANUAL);
        var told = clock.instant();
        assertThat(sla(order).acceptances()).singleElement().satisfies(open -> {
            assertThat(open.engineerId()).isEqualTo(li);
            assertThat(open.acceptBy()).isEqualTo(told.plus(TIME));
            assertThat(open.remindedAt()).isNull();
        });
        assertThat(acceptance(order).isAlert()).isFalse();

        pass(TIME);
        assertThat(acceptance(order).isAlert()).isTrue();
        assertThat(acceptance(order).fired()).containsExactly(EscalationAct.REMIND_ENGINEER);
        assertThat(sla(order).acceptances()).singleElement().satisfies(open -> {
            assertThat(open.acceptBy()).isEqualTo(clock.instant().plus(TIME.dividedBy(2)));
            assertThat(open.remindedAt()).isEqualTo(clock.instant());
        });

        var inAnHour = clock.instant().plus(Duration.ofHours(1));
        assertThat(api.as("dispatcher")
                        .post(
                                "/api/work-orders/" + order + "/sla/snooze",
                                new SnoozeAlert(SlaTarget.ACCEPT, inAnHour, null))
                        .as(OrderSla.class)
                        .find(SlaTarget.ACCEPT)
                        .orElseThrow()
                        .snoozedUntil())
                .isEqualTo(inAnHour);
        pass(TIME.dividedBy(2));
        assertThat(acceptance(order).fired())
                .containsExactly(EscalationAct.REMIND_ENGINEER, EscalationAct.WARN_DISPATCHER);
        assertThat(acceptance(order).snoozedUntil()).as("back in sight").isNull();
        assertThat(sla(order).acceptances())
                .singleElement()
                .extracting(OpenAcceptance::acceptBy)
                .isNull();
        assertThat(details(order).history())
                .as("it goes by timers of its own")
                .noneMatch(entry -> entry.kind().equals("SlaAlertRaised") && "ACCEPT".equals(entry.subject()));

        accept(order);
        assertThat(acceptance(order).isAlert()).isFalse();
        assertThat(sla(order).acceptances()).isEmpty();
    }

    @Test
    void who_gets_it_next_has_a_time_of_his_own_and_the_alert_is_over() {
        var order = told(DispatchMode.AUTOMATIC);
        pass(TIME);
        assertThat(acceptance(order).isAlert()).isTrue();

        pass(TIME.dividedBy(2));

        await().untilAsserted(() -> {
            assertThat(acceptance(order).startedAt()).isEqualTo(clock.instant());
            assertThat(acceptance(order).isAlert()).isFalse();
        });
    }

    @Test
    void two_servers_that_look_at_once_take_each_step_once() throws Exception {
        var orders = Stream.generate(() -> told(DispatchMode.MANUAL)).limit(6).toList();
        clock.advance(TIME);

        Callable<Void> look = () -> {
            orders.forEach(order -> watch.goOff(new DispatchTimers.Timer(
                    "oberland", details(order).visits().getFirst().id(), clock.instant())));
            return null;
        };
        try (var servers = Executors.newFixedThreadPool(4)) {
            for (var done :
                    servers.invokeAll(Stream.generate(() -> look).limit(8).toList())) {
                done.get();
            }
        }

        assertThat(orders).allSatisfy(order -> assertThat(missed(order)).containsExactly(tuple("E01", "REMINDED")));
    }

    private void accept(UUID order) {
        var visit = details(order).visits().getFirst();
        assertThat(api.as("e01")
                        .post(
                                "/api/visits/" + visit.id() + "/transitions",
                                new TransitionVisit(VisitStatus.ACCEPTED, visit.version(), null, null))
                        .status())
                .isEqualTo(200);
    }

    private SlaDetails sla(UUID order) {
        return api.as("dispatcher").get("/api/work-orders/" + order + "/sla").as(SlaDetails.class);
    }

    private TargetState acceptance(UUID order) {
        return sla(order).sla().find(SlaTarget.ACCEPT).orElseThrow();
    }
}
