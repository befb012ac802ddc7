package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.DatabaseLocks;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database holds about limits and ranking, as it reaches callers and decides about their commands. */
@PaidanServerTest
@Import(Given.class)
class LimitsIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    ApiClient dispatcher;
    UUID li;

    @BeforeEach
    void an_engineer() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        dispatcher = api.as("dispatcher");
    }

    @Test
    void an_engineer_comes_with_all_that_binds_him() {
        var tomorrow = START.plus(Duration.ofDays(1));
        database.update("""
                update engineer set overtime_minutes = 45, overtime_price = 7500, capacity = 6, rating = 4.5,
                    vehicle = 'TRUCK'
                """);
        insert("absence", "starts_at, ends_at, kind", START, tomorrow, "SICK");
        insert(
                "absence",
                "starts_at, ends_at, kind",
                START.minus(Duration.ofDays(9)),
                START.minus(Duration.ofDays(8)),
                "LEAVE");
        insert("loan", "starts_at, ends_at, territory", START, tomorrow, "oberland-sued");
        insert("shift", "starts_at, ends_at", tomorrow, tomorrow.plus(Duration.ofHours(8)));
        insert("jobs_done", "day, jobs", "2026-03-21", 2);
        insert("jobs_done", "day, jobs", "2026-02-20", 30);
        insert("jobs_done", "day, jobs", "2026-02-19", 400);

        var engineer = dispatcher.get("/api/engineers/" + li).as(EngineerSummary.class);

        assertThat(engineer.absences()).containsExactly(new Absence(START, tomorrow, AbsenceKind.SICK));
        assertThat(engineer.loans()).containsExactly(new Loan("oberland-sued", START, tomorrow));
        assertThat(engineer.overtime())
                .isEqualTo(new Overtime(Duration.ofMinutes(45), 7500, Currency.getInstance("CHF")));
        assertThat(engineer.nextShift()).isEqualTo(tomorrow);
        assertThat(engineer.capacity()).isEqualTo(6);
        assertThat(engineer.rating()).isEqualTo(4.5);
        assertThat(engineer.jobsIn30Days()).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_absence_saved_while_his_day_is_waited_for_counts(
            int crewSize, @Autowired TransactionTemplate transaction, @Autowired Engineers engineers) throws Exception {
        given.engineer("e02", "oberland-nord", Places.VADUZ);
        var order = given.order(aWorkOrder().forCrewOf(crewSize));

        try (var other = Executors.newSingleThreadExecutor()) {
            var asked = transaction.execute(status -> {
                engineers.lockDays("oberland", List.of(li));
                var reply = other.submit(() -> assign(order));
                await().until(() -> reply.isDone() || DatabaseLocks.isWaitedFor("engineer", database));
                insert("absence", "starts_at, ends_at, kind", START, START.plus(Duration.ofDays(1)), "SICK");
                return reply;
            });
            assertThat(Objects.requireNonNull(asked).get().problem().verdicts())
                    .hasAtLeastOneElementOfType(Verdict.Absent.class);
        }
    }

    @Test
    void an_order_knows_its_crew_and_the_wishes_of_its_customer() {
        var other = UUID.randomUUID();
        var order = orderOfCustomer("preferred_engineer_id = '%s', blocked_engineer_ids = '{%s}'".formatted(li, other));
        database.update("update work_order set crew_size = 2");

        var read = order(order);

        assertThat(read.crewSize()).isEqualTo(2);
        assertThat(read.preferredEngineerId()).isEqualTo(li);
        assertThat(read.blockedEngineerIds()).containsExactly(other);
    }

    @Test
    void an_order_of_nobody_known_has_no_wishes() {
        var read = order(given.order(aWorkOrder()));

        assertThat(read.crewSize()).isEqualTo(1);
        assertThat(read.preferredEngineerId()).isNull();
        assertThat(read.previousEngineerId()).isNull();
        assertThat(read.blockedEngineerIds()).isEmpty();
    }

    @Test
    void a_blocked_engineer_cannot_be_given_the_order() {
        var order = orderOfCustomer("blocked_engineer_ids = '{%s}'".formatted(li));

        var problem = assign(order).problem();

        assertThat(problem.verdicts()).containsExactly(new Verdict.BlockedByCustomer());
        assertThat(problem.detail()).contains("ask the customer");
    }

    @Test
    void another_territory_needs_a_loan() {
        var order = given.order(aWorkOrder().in("oberland-sued"));
        assertThat(assign(order).problem().verdicts()).containsExactly(new Verdict.OtherTerritory("oberland-nord"));

        insert("loan", "starts_at, ends_at, territory", START, START.plus(Duration.ofHours(9)), "oberland-sued");

        assertThat(assign(order).as(VisitSummary.class).engineerId()).isEqualTo(li);
    }

    @Test
    void a_crew_that_cannot_come_together_is_refused() {
        var order = given.order(aWorkOrder());
        database.update("update work_order set crew_size = 2");
        assertThat(assign(order).problem().verdicts()).containsExactly(new Verdict.CrewTooSmall(2, 1));

        given.engineer("e02", "oberland-nord", Places.VADUZ);

        assertThat(assign(order).as(VisitSummary.class).engineerId()).isEqualTo(li);
    }

    @Test
    void a_visit_keeps_the_store_it_goes_by() {
        var part = UUID.randomUUID();
        var store = UUID.randomUUID();
        database.update("insert into part values (?, '4711', 'Valve', '阀门', 'heater', 'piece')", part);
        database.update("insert into store values ('oberland', ?, 'CENTRAL', 'Central', null, 47.14, 9.52)", store);
        database.update("insert into stock_level values ('oberland', ?, ?, 3, 0)", store, part);
        var order = given.order(aWorkOrder());
        database.update("update work_order set required_parts = '[{\"partNumber\": \"4711\", \"quantity\": 1}]'");

        var visit = assign(order).as(VisitSummary.class);

        assertThat(visit.viaStoreId()).isEqualTo(store);
        assertThat(visit.travel()).isGreaterThan(Duration.ofMinutes(10));
        assertThat(details(order).visits().getFirst().viaStoreId()).isEqualTo(store);
    }

    @Test
    void a_visit_that_is_done_counts_for_the_engineer_and_is_remembered_by_the_customer() {
        var order = orderOfCustomer("tier = 'gold'");
        database.update("update work_order set status = 'IN_PROGRESS'");
        var visit = given.visit(aVisit(order, li).that(VisitStatus.IN_PROGRESS));
        database.update("update visit set departed_at = ?, arrived_at = ?, started_at = ?", at(), at(), at());

        dispatcher
                .post("/api/visits/" + visit + "/transitions", new TransitionVisit(VisitStatus.DONE, 1, null, null))
                .as(VisitSummary.class);

        assertThat(order(order).status()).isEqualTo(WorkOrderStatus.COMPLETED);
        assertThat(order(order).previousEngineerId()).isEqualTo(li);
        assertThat(dispatcher
                        .get("/api/engineers/" + li)
                        .as(EngineerSummary.class)
                        .jobsIn30Days())
                .isEqualTo(1);
    }

    private UUID orderOfCustomer(String wishes) {
        var customer = UUID.randomUUID();
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon) values ('oberland', ?, 'W', '1', 'V', 47.1, 9.5)",
                customer);
        database.update("update customer set " + wishes);
        var order = given.order(aWorkOrder());
        database.update("update work_order set customer_id = ? where id = ?", customer, order);
        return order;
    }

    private void insert(String table, String columns, Object... values) {
        var sql = new StringBuilder(
                "insert into %s (region, engineer_id, %s) values ('oberland', '%s'".formatted(table, columns, li));
        for (var value : values) {
            sql.append(", '").append(value).append('\'');
        }
        database.execute(sql.append(')').toString());
    }

    private static OffsetDateTime at() {
        return START.atOffset(ZoneOffset.UTC);
    }

    private ApiReply assign(UUID order) {
        var command = new AssignVisit(UUID.randomUUID(), li, order(order).version(), null, null);
        return dispatcher.post("/api/work-orders/" + order + "/visits", command);
    }

    private WorkOrderSummary order(UUID id) {
        return details(id).order();
    }

    private WorkOrderDetails details(UUID id) {
        return dispatcher.get("/api/work-orders/" + id).as(WorkOrderDetails.class);
    }
}
