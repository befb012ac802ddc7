package io.paidan.server.given;

import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.TestCompany;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests that begin with a company in which nothing has been done yet, and ask the server over REST. */
public abstract class GivenCompany {

    @Autowired
    protected Given given;

    @Autowired
    protected TestCompany company;

    @Autowired
    protected ApiClient api;

    @Autowired
    protected JdbcTemplate database;

    @BeforeEach
    protected final void a_company() {
        given.company();
    }
}
