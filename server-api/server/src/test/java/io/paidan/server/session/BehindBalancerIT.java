package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.OpenSession;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** From where somebody signs in. */
@PaidanServerTest
class BehindBalancerIT {

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people() {
        company.withEverybody();
    }

    @Test
    void what_a_caller_says_of_his_address_does_not_help_him_to_guess() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIn("203.0.113." + guess, "guess")).isEqualTo(401);
        }

        assertThat(signIn("203.0.113.99", "guess")).isEqualTo(429);
    }

    @Nested
    @TestPropertySource(properties = "server.forward-headers-strategy=native")
    class WhereABalancerIsBelieved {

        @Test
        void a_lock_holds_for_the_address_that_the_balancer_tells() {
            for (var guess = 0; guess < 5; guess++) {
                assertThat(signIn("203.0.113.1", "guess")).isEqualTo(401);
            }

            assertThat(signIn("203.0.113.1", TestCompany.PASSWORD)).isEqualTo(429);
            assertThat(signIn("203.0.113.2", TestCompany.PASSWORD)).isEqualTo(201);
        }
    }

    private int signIn(String from, String password) {
        return api.send(api.request("/api/sessions")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", from)
                        .POST(BodyPublishers.ofString(json.writeValueAsString(new OpenSession("agent", password)))))
                .status();
    }
}
