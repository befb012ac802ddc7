package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests of orders whose engineer has been told and has not answered yet. */
abstract class UnacceptedOrders {

    static final Duration TIME = Duration.ofMinutes(15);

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    HeldNotices notices;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcTemplate database;

    UUID li;
    UUID wang;

    @BeforeEach
    void two_engineers() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.VADUZ);
        wang = given.engineer("e02", "oberland-nord", Places.SCHAAN);
    }

    /** An order whose engineer has just been told of it. */
    UUID told(DispatchMode mode) {
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED).dueIn(Duration.ofHours(8)));
        given.mode(order, mode);
        given.visit(aVisit(order, li).notifiedAt(clock.instant()));
        while (notices.tellSome() > 0) {
            assertThat(order).isNotNull();
        }
        await().untilAsserted(() -> assertThat(status(order)).isEqualTo(VisitStatus.NOTIFIED));
        return order;
    }

    void pass(Duration time) {
        clock.advance(time);
        scheduler.triggerCheckForDueExecutions();
        await().until(() -> database.queryForList(
                        "select task_instance from scheduled_tasks where task_name = ? and execution_time <= ?",
                        DispatchTimers.ACCEPTANCE.getTaskName(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .isEmpty());
    }

    List<org.assertj.core.groups.Tuple> missed(UUID order) {
        return details(order).history().stream()
                .filter(entry -> entry.kind().equals("AcceptanceMissed"))
                .map((HistoryEntry entry) -> tuple(entry.subject(), entry.to()))
                .toList();
    }

    VisitStatus status(UUID order) {
        return details(order).visits().getFirst().status();
    }

    WorkOrderDetails details(UUID order) {
        return api.as("dispatcher").get("/api/work-orders/" + order).as(WorkOrderDetails.class);
    }
}
