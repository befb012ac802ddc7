package io.paidan.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.support.ServletRequestHandledEvent;

@PaidanServerTest
@Import(Given.class)
@ExtendWith(OutputCaptureExtension.class)
class CallerGoneIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ConfigurableApplicationContext server;

    @Test
    void a_caller_who_breaks_off_while_he_is_answered_is_no_fault(CapturedOutput log) throws Exception {
        given.company();
        aBoardThatNoSocketHoldsAtOnce();

        var dispatcher = api.as("dispatcher");
        var handled = new CompletableFuture<ServletRequestHandledEvent>();
        ApplicationListener<ApplicationEvent> listener = event -> {
            if (event instanceof ServletRequestHandledEvent done
                    && done.getRequestUrl().equals("/api/board")) {
                handled.complete(done);
            }
        };
        server.addApplicationListener(listener);

        dispatcher.open("/api/board").body().close();

        assertThat(handled.get(30, TimeUnit.SECONDS).getFailureCause()).isNull();
        server.removeApplicationListener(listener);
        assertThat(log).doesNotContain("ERROR", "Fault ");
    }

    private void aBoardThatNoSocketHoldsAtOnce() {
        database.update("""
                insert into work_order (region, id, territory, number, status, priority, template_code, service_type,
                    category, channel, title, customer_name, phone, address, lat, lon, duration_minutes, due_at,
                    created_by, created_at)
                select 'oberland', gen_random_uuid(), 'oberland-nord', 'W-' || n, 'READY', 'P3', ?, 'REPAIR', 'heater',
                    'PHONE', repeat('Heater ', 1400), 'Customer', '+423', 'Street', 47.14, 9.52, 60,
                    timestamptz '2026-03-21 16:00Z', 'AGENT', timestamptz '2026-03-21 08:00Z'
                from generate_series(1, 1500) n
                """, Given.TEMPLATE);
    }
}
