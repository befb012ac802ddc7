package io.paidan.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaidanServerTest
class PaidanServerIT {

    @Autowired
    ApiClient api;

    @Test
    void everybody_may_ask_whether_it_is_well() {
        assertThat(api.get("/actuator/health")
                        .json()
                        .at("/components/db/status")
                        .asString())
                .isEqualTo("UP");
    }
}
