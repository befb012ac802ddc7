package io.paidan.server.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a test's server has besides the real one. */
@TestConfiguration(proxyBeanMethods = false)
public class ServerTestConfiguration {

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestCompany testCompany(JdbcTemplate database) {
        return new TestCompany(database);
    }

    /** Lazy: the port is known only once the server answers. */
    @Bean
    @Lazy
    ApiClient apiClient(Environment environment, JsonMapper json) {
        return new ApiClient("http://localhost:" + environment.getRequiredProperty("local.server.port"), json);
    }
}
