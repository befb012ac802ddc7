package io.paidan.server.sheet;

import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests of what goes in and out as sheets: a company whose administrator sends them. */
abstract class SheetsOfACompany {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    Uploads uploads;

    @BeforeEach
    void a_company() {
        given.company();
        uploads = new Uploads(api.as("admin"));
    }
}
