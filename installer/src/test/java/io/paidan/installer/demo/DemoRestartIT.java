package io.paidan.installer.demo;

import static io.paidan.installer.demo.DemoCompany.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.server.platform.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRestartIT {
    @Test
    void a_later_start_goes_on_where_the_demo_stopped_and_after_the_working_day_a_new_one_begins(@TempDir Path folder) {
        var stoppedAt = stopAfterLoading(folder);

        try (var server = DemoServer.startIn(folder)) {
            assertThat(server.count("work_order")).isEqualTo(120);
            assertThat(Duration.between(stoppedAt, server.now())).isBetween(Duration.ZERO, Duration.ofMinutes(2));
        }

        var evening = stoppedAt.atZone(ZONE).with(LocalTime.of(17, 30)).toInstant();
        try (var server = DemoServer.startIn(folder)) {
            server.setTime(evening);
        }

        try (var server = DemoServer.startIn(folder)) {
            var now = server.now().atZone(ZONE);
            assertThat(now.toLocalDate())
                    .isEqualTo(evening.atZone(ZONE).toLocalDate().plusDays(1));
            assertThat(now.getHour()).isEqualTo(10);
            assertThat(server.count("work_order")).isEqualTo(240);
            assertThat(server.count("work_order where status in ('READY', 'NEW', 'WAITING')"))
                    .isEqualTo(22);
            assertThat(server.count("engineer where home_region is null")).isEqualTo(26);
            assertThat(server.count("engineer where home_region is not null")).isEqualTo(1);
            assertThat(server.count("order_sla")).isEqualTo(240);
            assertThat(server.count("""
                    sla_target_state s join work_order o on o.region = s.region and o.id = s.work_order_id
                    where s.met_at is null and o.status = 'CLOSED'
                    """)).isZero();
        }
    }

    private static Instant stopAfterLoading(Path folder) {
        try (var server = DemoServer.startIn(folder)) {
            return server.now();
        }
    }

    @Test
    void a_database_that_holds_another_company_is_left_alone(@TempDir Path folder) {
        DemoServer.startWithoutDemo(folder).close();

        assertThatThrownBy(() -> DemoServer.startIn(folder).close())
                .satisfies(failure -> assertThat(StartFailure.sentence(failure)).contains("--demo"));

        try (var server = DemoServer.startWithoutDemo(folder)) {
            assertThat(server.count("work_order")).isZero();
            assertThat(server.count("app_user")).isEqualTo(1);
        }
    }
}
