package io.paidan.server.dispatch;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The timers of visits to be accepted and of offers in the grab pool, set in the transaction that begins them. Nobody
 * stops them: one that goes off looks whether there is still something to do.
 */
@Component
class DispatchTimers {

    /** Whose timer went off. */
    record Timer(String region, UUID id, Instant at) {

        static Timer parse(String instance) {
            var parts = instance.split("/", -1);
            return new Timer(parts[0], UUID.fromString(parts[1]), Instant.parse(parts[2]));
        }

        String instance() {
            return region + "/" + id + "/" + at;
        }
    }

    /** A visit should have been accepted by now. */
    static final TaskDescriptor<Void> ACCEPTANCE = TaskDescriptor.of("acceptance-timer");

    /** Somebody should have taken an order from the grab pool by now. */
    static final TaskDescriptor<Void> OFFER = TaskDescriptor.of("offer-timer");

    private final SchedulerClient scheduler;

    DispatchTimers(SchedulerClient timerClient) {
        this.scheduler = timerClient;
    }

    void set(TaskDescriptor<Void> task, Timer timer) {
        scheduler.scheduleIfNotExists(task.instance(timer.instance()).build(), timer.at());
    }
}
