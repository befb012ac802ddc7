package io.paidan.server.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.SetDispatch;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.WeekHours;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.sla.Policies;
import io.paidan.server.testing.DatabaseLocks;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.Rows;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestUsers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks are set anew when the priority or a policy changes. */
@PaidanServerTest
@Import(Given.class)
class ReplanningIT extends OrdersOnTheClock {

    @Test
    void another_priority_sets_the_targets_anew_from_when_it_came_in() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        desk.policy("urgent", Priority.P1, Duration.ofHours(2));
        var order = desk.take();
        clock.advance(Duration.ofHours(1));
        var changed = desk.admin()
                .post(
                        "/api/work-orders/" + order.id() + "/priority",
                        new ChangePriority(Priority.P1, order.version(), "smells of gas"))
                .as(WorkOrderSummary.class);
        assertThat(changed.priority()).isEqualTo(Priority.P1);
        assertThat(changed.dueAt()).isEqualTo(at(2));
        assertThat(desk.details(order.id()).history())
                .extracting(HistoryEntry::kind, HistoryEntry::from, HistoryEntry::to, HistoryEntry::reason)
                .contains(
                        tuple("PriorityChanged", "P3", "P1", "smells of gas"),
                        tuple("SlaPlanned", null, "urgent@1", null));
        var stale = desk.admin()
                .post(
                        "/api/work-orders/" + order.id() + "/priority",
                        new ChangePriority(Priority.P2, order.version(), "no"));
        assertThat(stale.code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void the_priority_of_an_order_that_is_over_stays_and_so_do_its_times() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        desk.policy("urgent", Priority.P1, Duration.ofHours(1));
        var order = desk.take();
        var over = desk.move(order.id(), WorkOrderStatus.CANCELLED, null);

        var refused = desk.admin()
                .post(
                        "/api/work-orders/" + order.id() + "/priority",
                        new ChangePriority(Priority.P1, over.version(), "too late"));

        assertThat(refused.code()).isEqualTo(ProblemCode.TRANSITION_NOT_ALLOWED);
        assertThat(refused.problem().detail()).contains(order.number(), "cancelled");
        assertThat(desk.details(order.id()).order()).isEqualTo(over);
    }

    @Test
    void an_order_forwarded_to_an_outlet_is_promised_what_the_outlet_promises() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take();
        var south = new SlaPolicy(
                "south",
                0,
                "South",
                null,
                null,
                null,
                "oberland-sued",
                "24x7",
                null,
                null,
                Duration.ofHours(1),
                null,
                null,
                SlaDesk.STEPS);
        assertThat(desk.admin().put("/api/sla-policies/south", south).status()).isEqualTo(200);
        awaitReplanned();

        var reply = desk.admin()
                .post(
                        "/api/work-orders/" + order.id() + "/dispatch",
                        new SetDispatch(DispatchMode.FORWARD, "oberland-sued", order.version()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(desk.sla(order.id()).policy()).isEqualTo("south");
        assertThat(desk.details(order.id()).order().dueAt()).isEqualTo(at(1));
    }

    @Test
    void a_changed_policy_reaches_the_open_orders() {
        var ordinary = desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        desk.policy("urgent", Priority.P3, Duration.ofHours(2));
        desk.awaitPolicy(order, "urgent");
        assertThat(desk.details(order).order().dueAt()).isEqualTo(at(2));
        desk.admin().delete("/api/sla-policies/urgent?version=1");
        desk.awaitPolicy(order, ordinary.id());
    }

    @Test
    void a_calendar_that_alone_changed_is_told_and_known_of_an_order_whose_times_it_does_not_move_any_more() {
        saveOffice(0, 17);
        desk.policy("ordinary", null, Duration.ofHours(4), "office");
        var order = desk.take();
        desk.move(order.id(), WorkOrderStatus.CANCELLED, null);
        assertThat(calendarChanged(order.id())).isFalse();

        saveOffice(1, 18);

        assertThat(calendarChanged(order.id())).isTrue();
        assertThat(Rows.count(
                        "(select event from feed union all select event from outbox) e where event ->> 'type' = 'SlaPoliciesChanged' and event ->> 'name' = 'Office'",
                        database))
                .as("once a region and change")
                .isEqualTo(2L * Rows.count("territory where id = region", database));
    }

    @Test
    void what_is_taken_in_from_a_sheet_reaches_the_open_orders_once_at_its_end() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        awaitReplanned();
        database.update("""
                insert into import_job (id, user_id, job)
                select gen_random_uuid(), id, '{"phase": "IMPORTING", "kind": "SLA_POLICIES"}' from app_user limit 1
                """);

        for (var priority : Priority.values()) {
            desk.policy(priority.name().toLowerCase(Locale.ROOT), priority, Duration.ofHours(2));
        }

        var later = "scheduled_tasks where task_name = 'sla-replanning' and execution_time > '" + clock.instant() + "'";
        await().until(() -> Rows.count(later, database) == 1);
        await().until(() -> Rows.count("scheduled_tasks where task_name = 'sla-replanning'", database) == 1);
        assertThat(desk.sla(order).policy()).as("not yet").isEqualTo("ordinary");
        database.update("update import_job set job = job || '{\"phase\": \"DONE\"}'");
        clock.advance(Duration.ofSeconds(3));
        desk.awaitPolicy(order, "p3");
        assertThat(desk.details(order).history())
                .filteredOn(entry -> entry.kind().equals("SlaPlanned"))
                .hasSize(1);
    }

    @Test
    void a_change_after_one_that_failed_does_not_wait_until_that_one_is_tried_again() {
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        awaitReplanned();
        schedule("failed", at(0).plus(Duration.ofMinutes(5)));
        try {
            desk.policy("urgent", Priority.P3, Duration.ofHours(2));

            desk.awaitPolicy(order, "urgent");
        } finally {
            database.update("delete from scheduled_tasks where task_instance = 'failed'");
        }
    }

    @Test
    void one_that_begins_while_a_policy_is_being_saved_waits_for_it(
            @Autowired Policies policies, @Autowired TransactionTemplate transaction) {
        var ordinary = desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        awaitReplanned();
        schedule("ahead", at(0).plus(Duration.ofSeconds(2)));

        transaction.executeWithoutResult(saving -> {
            policies.save("urgent", urgent(ordinary), TestUsers.ADMINISTRATOR);
            clock.advance(Duration.ofSeconds(3));
            await().until(() -> DatabaseLocks.isWaitedFor("paidan sla setup", database));
        });

        desk.awaitPolicy(order, "urgent");
    }

    private void schedule(String instance, Instant at) {
        database.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
                values ('sla-replanning', ?, ?, false, 1, 1)
                """, instance, at.atOffset(ZoneOffset.UTC));
    }

    private static SlaPolicy urgent(SlaPolicy ordinary) {
        return new SlaPolicy(
                "urgent",
                0,
                "urgent",
                null,
                Priority.P3,
                null,
                null,
                ordinary.calendar(),
                null,
                null,
                Duration.ofHours(2),
                null,
                null,
                ordinary.steps());
    }

    private void saveOffice(int version, int until) {
        var hours = new OpenHours(LocalTime.of(8, 0), LocalTime.of(until, 0));
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> new WeekHours(day, hours))
                .toList();
        var reply = desk.admin()
                .put("/api/business-calendars/office", new SaveCalendar(version, "Office", week, List.of()));
        assertThat(reply.status()).isEqualTo(200);
    }

    private boolean calendarChanged(UUID order) {
        return desk.admin()
                .get("/api/work-orders/" + order + "/sla")
                .as(SlaDetails.class)
                .calendarChanged();
    }

    @Test
    void the_policy_that_the_template_names_goes_before_all_others_and_stays_while_it_is_named() {
        var priority = desk.policy("priority", Priority.P3, Duration.ofHours(4));
        var named = desk.policy("contract", Priority.P4, Duration.ofHours(3));
        database.update("update service_template set sla_policy = ? where code = ?", named.id(), Given.TEMPLATE);
        var order = desk.take();
        assertThat(order.dueAt()).isEqualTo(at(3));
        assertThat(desk.choice(order.id()).isNamed()).isTrue();

        var refused = desk.admin().delete("/api/sla-policies/" + named.id() + "?version=1");
        assertThat(refused.code()).isEqualTo(ProblemCode.IN_USE);
        assertThat(refused.problem().detail()).contains("contract", Given.TEMPLATE);

        database.update("update service_template set sla_policy = null where code = ?", Given.TEMPLATE);
        assertThat(desk.admin()
                        .delete("/api/sla-policies/" + named.id() + "?version=1")
                        .status())
                .isEqualTo(204);

        desk.awaitPolicy(order.id(), priority.id());
        assertThat(desk.details(order.id()).order().dueAt()).isEqualTo(at(4));
    }

    private static Instant at(int hour) {
        return TestClock.START.plus(Duration.ofHours(hour));
    }
}
