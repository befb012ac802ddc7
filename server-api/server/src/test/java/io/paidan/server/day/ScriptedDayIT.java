package io.paidan.server.day;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.server.audit.ChainVerification;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.notice.Counterpart;
import io.paidan.server.notice.GivenChannels;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.Rows;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The orders of one day in five ways to an engineer, with declines, silence, missing parts, other hours, rework and
 * cancellations, and the week after, in which the server closes what nobody confirmed; then everything must add up. A quiet
 * day is {@code -Dpaidan.day.orders=100}.
 */
@PaidanServerTest
@Import(Given.class)
class ScriptedDayIT {

    private static final int ORDERS = Integer.getInteger("paidan.day.orders", 500);
    /** On a quiet day somebody fits every order. */
    private static final int EVERYTHING_HAPPENS = 500;

    private static final int CALLS_A_ROUND = 25;
    private static final int ENGINEERS = 60;
    private static final int WORKING_ROUNDS = 26;
    private static final int ROUNDS = 50;
    private static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");

    /** Of what an engineer is told within Paidan, too. */
    private static final Set<NoticeEvent> ON_HIS_PHONE =
            EnumSet.of(NoticeEvent.VISIT_ASSIGNED, NoticeEvent.VISIT_MOVED, NoticeEvent.VISIT_WITHDRAWN);

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    ScheduledTaskHolder tasks;

    @Autowired
    Scheduler timers;

    @Autowired
    DatabaseAddress address;

    @Autowired
    ServerSettings settings;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    @Test
    void a_day_of_orders_adds_up_in_the_evening() throws Exception {
        var deadlocksBefore = deadlocks();
        try (var counterpart = new Counterpart()) {
            var desk = new Desk(api);
            var engineers = company(desk, counterpart);
            var script = new DayScript(desk, engineers);

            for (var round = 0; round < ROUNDS && !(round > WORKING_ROUNDS && script.isOver()); round++) {
                script.takeCalls(Math.min(CALLS_A_ROUND, ORDERS - script.taken()));
                settle();
                script.work(clock.instant());
                if (round > WORKING_ROUNDS) {
                    script.callOff();
                }
                settle();
                clock.advance(DayScript.ROUND);
                settle();
            }

            clock.advance(DayScript.UNTIL_CLOSED_BY_RULE);
            new DueWork(tasks, timers).lookForRareWork();
            settle();
            desk.signInAnew();

            var orders = database.queryForList("select id from work_order", UUID.class).stream()
                    .map(desk::details)
                    .toList();
            assertThat(orders).hasSize(ORDERS);
            var evening = new Evening(orders);
            evening.everyOrderEndedLegally();
            evening.everyStoryHappened();
            evening.everyWayWasGone();
            assertThat(script.races()).as("orders two reached for at once").isPositive();
            everySlaFigureAgreesWithTheHistory(desk, orders);
            everyNoticeWentOutOnce(orders, counterpart);
            assertThat(deadlocks()).as("who waited in a circle").isEqualTo(deadlocksBefore);
            var chains = ChainVerification.verify(address, settings.home());
            assertThat(chains).allSatisfy(result -> assertThat(result.fault()).isNull());
            assertThat(chains.stream().mapToLong(ChainPiece::verified).sum())
                    .as("each command has its line")
                    .isGreaterThanOrEqualTo(desk.done());
        }
    }

    private void everySlaFigureAgreesWithTheHistory(Desk desk, List<WorkOrderDetails> orders) {
        assertThat(orders).allSatisfy(details -> {
            var sla = desk.as("dispatcher")
                    .get("/api/work-orders/" + details.order().id() + "/sla")
                    .as(SlaDetails.class)
                    .sla();
            var isForwarded = Story.of(details.order().title()).way() == Story.Way.FORWARD;
            var byHand = new SlaByHand(
                    History.of(details),
                    isForwarded ? DayRules.inShopHours() : DayRules.roundTheClock(),
                    ZONE,
                    isForwarded ? DayRules.HOURS : List.of());
            byHand.figures()
                    .forEach((target, figure) -> assertThat(sla.find(target))
                            .as("%s of %s", target, details.order().title())
                            .hasValueSatisfying(state -> {
                                assertThat(state.metAt()).isEqualTo(figure.metAt());
                                assertThat(state.left()).isEqualTo(figure.left());
                                if (figure.dueAt() != null) {
                                    assertThat(state.dueAt()).isEqualTo(figure.dueAt());
                                }
                            }));
            assertThat(sla.targets())
                    .extracting(TargetState::target)
                    .containsExactlyInAnyOrderElementsOf(byHand.figures().keySet());
            if (History.of(details).of("WorkOrderRescheduled").findAny().isEmpty()) {
                assertThat(raised(details))
                        .as("each step of %s once", details.order().title())
                        .containsExactlyInAnyOrderElementsOf(byHand.alerts());
            }
        });
    }

    private static List<SlaByHand.Alert> raised(WorkOrderDetails details) {
        return History.of(details)
                .of("SlaAlertRaised")
                .filter(entry -> !SlaTarget.RESUME.name().equals(entry.subject()))
                .map(entry -> new SlaByHand.Alert(
                        SlaTarget.valueOf(String.valueOf(entry.subject())),
                        EscalationAct.valueOf(String.valueOf(entry.to()))))
                .filter(alert -> alert.act() != EscalationAct.REMIND_ENGINEER)
                .toList();
    }

    private void everyNoticeWentOutOnce(List<WorkOrderDetails> orders, Counterpart counterpart) {
        assertThat(counterpart.received().stream()
                        .collect(groupingBy(received -> received.header("X-Paidan-Event-Id"), counting())))
                .allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1))
                .hasSize(Rows.count("notice where kind = 'WEBHOOK'", database));
        assertThat(Rows.count("notice where state in ('DEAD', 'PENDING')", database))
                .isZero();
        SoftAssertions.assertSoftly(softly -> {
            for (var event : NoticeEvent.values()) {
                var due = due(orders, event);
                if (ORDERS >= EVERYTHING_HAPPENS) {
                    softly.assertThat(due.isEmpty())
                            .as("nobody is ever told %s", event)
                            .isEqualTo(NoticesByHand.NEVER.contains(event));
                }
                softly.assertThat(told("WEBHOOK", event)).as("%s", event).isEqualTo(due);
                if (ON_HIS_PHONE.contains(event)) {
                    softly.assertThat(told("IN_APP", event))
                            .as("%s on his phone", event)
                            .isEqualTo(due);
                }
            }
        });
    }

    /** How often, of each order of which anything was told. */
    private Map<UUID, Long> told(String kind, NoticeEvent event) {
        return database
                .queryForList(
                        "select work_order_id from notice where kind = ? and event = ?", UUID.class, kind, event.name())
                .stream()
                .collect(groupingBy(Function.identity(), counting()));
    }

    /** How often, of each order of which anybody had to be told. */
    private static Map<UUID, Long> due(List<WorkOrderDetails> orders, NoticeEvent event) {
        var due = new HashMap<UUID, Long>();
        orders.forEach(details -> {
            var times = NoticesByHand.of(details).get(event);
            if (times != null) {
                due.put(details.order().id(), times);
            }
        });
        return due;
    }

    /** Waits until the server has done everything that is due by its clock. */
    private void settle() {
        var dueWork = new DueWork(tasks, timers);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    dueWork.lookForIt();
                    return isSettled();
                });
    }

    private boolean isSettled() {
        var now = "'" + clock.instant() + "'::timestamptz";
        return Rows.count("work_order where status = 'READY' and dispatch ->> 'phase' = 'QUEUED'", database) == 0
                && Rows.count("scheduled_tasks where execution_time <= " + now, database) == 0
                && Rows.count("visit where status = 'PLANNED' and notify_at <= " + now, database) == 0
                && Rows.count("notice where state = 'PENDING' and not_before <= " + now, database) == 0
                && Rows.count("outbox", database) == 0;
    }

    private Map<UUID, String> company(Desk desk, Counterpart counterpart) {
        given.company();
        company.withUser("outlet", Role.SUPERVISOR, "oberland", "unterland");
        database.update("update service_template set duration_minutes = 15");
        database.update("""
                insert into service_template (code, service_type, category, name_en, name_zh, duration_minutes, priority, procedure)
                select ?, service_type, category, 'Proven repair', '留证维修', 15, priority, '[
                    {"code": "photo", "kind": "PHOTO", "nameEn": "Photo", "nameZh": "照片", "mandatory": true},
                    {"code": "sign", "kind": "SIGNATURE", "nameEn": "Sign", "nameZh": "签字", "mandatory": true}]'
                from service_template where code = ?
                """, DayRules.PROVEN_TEMPLATE, Given.TEMPLATE);
        var engineers = new HashMap<UUID, String>();
        var homes = List.of(Places.VADUZ, Places.TRIESEN, Places.ESCHEN);
        var territories = List.of("oberland-nord", "oberland-sued", "unterland-west");
        for (var number = 0; number < ENGINEERS; number++) {
            var code = "e%02d".formatted(number + 1);
            var id = given.engineer(code, territories.get(number % 3), homes.get(number % 3));
            engineers.put(id, code);
        }
        var admin = desk.as("admin");
        DayRules.save(admin);
        new GivenChannels(admin, json).save("hook", GivenChannels.webhook(counterpart));
        return engineers;
    }

    private int deadlocks() {
        return Objects.requireNonNull(database.queryForObject(
                "select deadlocks from pg_stat_database where datname = current_database()", Integer.class));
    }
}
