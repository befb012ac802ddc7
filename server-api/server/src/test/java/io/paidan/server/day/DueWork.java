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

    private final ScheduledTaskHolder tasks;
    private final Scheduler timers;

    DueWork(ScheduledTaskHolder tasks, Scheduler timers) {
        this.tasks = tasks;
        this.timers = timers;
    }

    void lookForIt() {
        often().forEach(task -> task.getRunnable().run());
        timers.triggerCheckForDueExecutions();
    }

    private List<Task> often() {
        return tasks.getScheduledTasks().stream()
                .map(ScheduledTask::getTask)
                .filter(task -> task instanceof IntervalTask often
                        && often.getIntervalDuration().compareTo(OFTEN) <= 0)
                .toList();
    }
}
