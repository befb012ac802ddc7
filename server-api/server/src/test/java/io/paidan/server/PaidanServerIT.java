package io.paidan.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
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

    @Test
    void what_its_parts_say_of_themselves_is_for_whoever_signs_in(@Autowired TestCompany company) {
        company.withEverybody();

        assertThat(api.get("/actuator/health").body()).doesNotContain("details", "PostgreSQL");
        assertThat(api.as("agent").get("/actuator/health").body()).contains("details", "PostgreSQL");
    }

    @Test
    void it_describes_its_api() {
        var paths = api.get("/v3/api-docs").json().at("/paths");

        assertThat(paths.has("/api/work-orders/{id}/visits")).isTrue();
        assertThat(paths.at("/~1api~1sessions/post/requestBody").isMissingNode())
                .isFalse();
    }

    @Test
    void it_tells_its_figures_to_prometheus() {
        assertThat(api.get("/actuator/prometheus").body()).contains("paidan_streams", "jvm_memory_used_bytes");
    }
}
