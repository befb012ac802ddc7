package io.paidan.server.sla.clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The timer of each order, in the same transaction as its clock. A timer that is set anew gets a new number; an old one
 * that goes off nevertheless, because it was about to just then, finds that its number does not count any more.
 */
@Component
class SlaTimers {

    /** Which order's timer went off. */
    record Timer(String region, UUID orderId, int no) {

        static Timer parse(String instance) {
            var parts = instance.split("/", -1);
            return new Timer(parts[0], UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        }

        String instance() {
            return region + "/" + orderId + "/" + no;
        }
    }

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("sla-timer");

    private final SchedulerClient scheduler;
    private final ClockMapper mapper;

    SlaTimers(SchedulerClient timerClient, ClockMapper mapper) {
        this.scheduler = timerClient;
        this.mapper = mapper;
    }

    /** @return the clock with its timer set to this moment; null when there is nothing to wait for */
    StoredClock set(StoredClock clock, @Nullable Instant at) {
        if (Objects.equals(at, clock.timerAt())) {
            return clock;
        }
        if (clock.timerAt() != null) {
            var old = new Timer(clock.region(), clock.orderId(), clock.timerNo());
            mapper.deleteTimer(TASK.getTaskName(), old.instance());
        }
        var timer = new Timer(clock.region(), clock.orderId(), clock.timerNo() + 1);
        if (at != null) {
            scheduler.scheduleIfNotExists(TASK.instance(timer.instance()).build(), at);
        }
        return clock.withTimer(timer.no(), at);
    }
}
