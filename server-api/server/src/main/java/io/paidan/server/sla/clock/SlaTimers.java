package io.paidan.server.sla.clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** @param at when the clock's timer is to go off; null when there is nothing to wait for */
    record Due(StoredClock clock, @Nullable Instant at) {}

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("sla-timer");

    private final SchedulerClient scheduler;
    private final ClockMapper mapper;

    SlaTimers(SchedulerClient timerClient, ClockMapper mapper) {
        this.scheduler = timerClient;
        this.mapper = mapper;
    }

    /** @return the clocks with their timers set to these moments, in the same order */
    List<StoredClock> set(List<Due> dues) {
        var spent = new ArrayList<String>();
        var timers = new ArrayList<SchedulableInstance<?>>();
        var set = dues.stream().map(due -> set(due, spent, timers)).toList();
        if (!spent.isEmpty()) {
            mapper.deleteTimers(TASK.getTaskName(), spent);
        }
        if (!timers.isEmpty()) {
            scheduler.scheduleBatch(timers);
        }
        return set;
    }

    private static StoredClock set(Due due, List<String> spent, List<SchedulableInstance<?>> timers) {
        var clock = due.clock();
        var at = due.at();
        if (Objects.equals(at, clock.timerAt())) {
            return clock;
        }
        if (clock.timerAt() != null) {
            spent.add(new Timer(clock.region(), clock.orderId(), clock.timerNo()).instance());
        }
        var timer = new Timer(clock.region(), clock.orderId(), clock.timerNo() + 1);
        if (at != null) {
            spent.add(timer.instance()); // of a clock the order had before this one
            timers.add(TASK.instance(timer.instance()).scheduledTo(at));
        }
        return clock.withTimer(timer.no(), at);
    }
}
