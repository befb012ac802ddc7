package io.paidan.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.server.testing.PaidanServerTest;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.TaskScheduler;

@PaidanServerTest
@ExtendWith(OutputCaptureExtension.class)
class TimerFaultsIT {

    @Autowired
    TaskScheduler timers;

    @Test
    void a_timer_without_database_is_silent_and_any_other_failure_is_told(CapturedOutput terminal) throws Exception {
        var ran = new CountDownLatch(1);
        timers.schedule(
                () -> {
                    ran.countDown();
                    throw new DataAccessResourceFailureException("database away");
                },
                Instant.EPOCH);
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        timers.schedule(
                () -> {
                    throw new IllegalStateException("a fault of ours");
                },
                Instant.EPOCH);

        await().untilAsserted(() -> assertThat(terminal).contains("A timer failed", "a fault of ours"));
        assertThat(terminal).doesNotContain("database away");
    }
}
