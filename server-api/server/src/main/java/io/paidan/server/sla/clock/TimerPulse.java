package io.paidan.server.sla.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for timers that are due once a real second. The scheduler itself waits by the company's clock, and would wait for
 * hours when that is set back, as a demo does.
 */
@Component
class TimerPulse {

    private final Scheduler scheduler;

    TimerPulse(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void beat() {
        scheduler.triggerCheckForDueExecutions();
    }
}
