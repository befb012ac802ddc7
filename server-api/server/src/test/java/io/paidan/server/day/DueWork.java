package io.paidan.server.day;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;

/** What the server looks for every second, looked for now: as another server on the same database would. */
final class DueWork {

    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration RARELY = Duration.ofMinutes(1);

    private final ScheduledTaskHolder tasks;
    private final Scheduler timers;

    DueWork(ScheduledTaskHolder tasks, Scheduler timers) {
        this.tasks = tasks;
        this.timers = timers;
    }

    void lookForIt() {
        every(OFTEN).forEach(task -> task.getRunnable().run());
        timers.triggerCheckForDueExecutions();
    }

    /** Also for what the server looks for once a minute. */
    void lookForRareWork() {
        every(RARELY).forEach(task -> task.getRunnable().run());
    }

    private List<Task> every(Duration time) {
        return tasks.getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task instanceof IntervalTask often
                        && often.getIntervalDuration().compareTo(time) <= 0)
                .toList();
    }
}
