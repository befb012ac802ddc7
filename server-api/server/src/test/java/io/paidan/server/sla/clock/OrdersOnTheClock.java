package io.paidan.server.sla.clock;

import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests of what an order's clock brings about: a company and its desk. */
abstract class OrdersOnTheClock {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    SlaDesk desk;

    @BeforeEach
    void a_company_with_a_desk() {
        given.company();
        desk = new SlaDesk(api);
    }
}
