package io.paidan.server.sla.clock;

import static org.awaitility.Awaitility.await;

import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.Rows;
import io.paidan.server.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of what an order's clock brings about: a company and what its desk does. */
abstract class OrdersOnTheClock extends GivenCompany {

    @Autowired
    TestClock clock;

    SlaDesk desk;

    @BeforeEach
    void a_desk() {
        desk = new SlaDesk(api);
    }

    /** What a saved policy sets going by itself would hold some of the orders while the test looks. */
    void awaitReplanned() {
        await().until(() -> Rows.count("scheduled_tasks where task_name = 'sla-replanning'", database) == 0);
    }
}
