package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.DatabaseLocks;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.workorder.WorkOrders;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@PaidanServerTest
@Import(Given.class)
class HeldNoticesIT {

    @Autowired
    Given given;

    @Autowired
    HeldNotices notices;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    WorkOrders workOrders;

    @Autowired
    Engineers engineers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    UUID li;

    @BeforeEach
    void an_engineer() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void an_engineer_is_told_once_the_time_for_undoing_is_over() {
        var visit = planned(Duration.ofSeconds(15));
        notices.tellSome();
        assertThat(status(visit)).isEqualTo("PLANNED");

        clock.advance(Duration.ofSeconds(15));
        notices.tellSome();

        // the server's own timer may have been faster and still hold it
        await().untilAsserted(() -> assertThat(status(visit)).isEqualTo("NOTIFIED"));
    }

    @Test
    void the_company_says_for_how_long_an_assignment_is_held_back() {
        assertThat(api.as("admin")
                        .put("/api/company-rules", new SaveCompanyRules(0, 7, 3, 15, 5, 90))
                        .status())
                .isEqualTo(200);
        var order = given.order(aWorkOrder());

        assertThat(api.as("dispatcher")
                        .post(
                                "/api/work-orders/" + order + "/visits",
                                new AssignVisit(UUID.randomUUID(), li, 1, null, null))
                        .status())
                .isEqualTo(201);

        assertThat(database.queryForObject("select notify_at from visit", OffsetDateTime.class)
                        .toInstant())
                .isEqualTo(clock.instant().plusSeconds(90));
    }

    @Test
    void a_visit_withdrawn_before_that_is_never_told() {
        var order = given.order(aWorkOrder());
        var visit = given.visit(aVisit(order, li).that(VisitStatus.WITHDRAWN).notifiedAt(TestClock.START));

        notices.tellSome();

        assertThat(status(visit)).isEqualTo("WITHDRAWN");
    }

    @Test
    void two_servers_that_tell_at_once_tell_each_visit_once() throws Exception {
        var visits = Stream.generate(() -> planned(Duration.ZERO)).limit(150).toList();

        Callable<Integer> tell = notices::tellSome;
        try (var servers = Executors.newFixedThreadPool(4)) {
            servers.invokeAll(Stream.generate(() -> tell).limit(8).toList());
        }

        // the server's own timer may still hold some
        await().untilAsserted(() ->
                assertThat(visits).allSatisfy(visit -> assertThat(status(visit)).isEqualTo("NOTIFIED")));
        assertThat(database.queryForObject("select count(*) from history", Integer.class))
                .isEqualTo(150);
    }

    @Test
    void whoever_holds_an_order_gets_the_days_of_its_engineers_too_while_notices_are_due() throws Exception {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        var visit = given.visit(aVisit(order, li).notifiedAt(TestClock.START));

        try (var server = Executors.newSingleThreadExecutor()) {
            var telling = transaction.execute(status -> {
                workOrders.hold("oberland", order);
                var begun = server.submit(notices::tellSome);
                await().until(() -> begun.isDone() || DatabaseLocks.isWaitedFor("work_order", database));
                engineers.lockDays("oberland", List.of(li));
                return begun;
            });
            assertThat(Objects.requireNonNull(telling).get()).isZero();
        }

        await().untilAsserted(() -> assertThat(status(visit)).isEqualTo("NOTIFIED"));
    }

    private UUID planned(Duration untilNotice) {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        return given.visit(aVisit(order, li).notifiedAt(TestClock.START.plus(untilNotice)));
    }

    private String status(UUID visit) {
        return database.queryForObject("select status from visit where id = ?", String.class, visit);
    }
}
