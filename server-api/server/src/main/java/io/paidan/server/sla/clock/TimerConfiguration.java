package io.paidan.server.sla.clock;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The timers on db-scheduler: any server on the database takes the next one that is due, in the company's time. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    /** All open orders are looked at anew, because policies or calendars have changed. */
    static final TaskDescriptor<Void> REPLANNING = TaskDescriptor.of("sla-replanning");

    @Bean
    Clock timerClock(java.time.Clock clock) {
        return clock::instant;
    }

    /** Sets timers in the transaction that is going on. */
    @Bean
    SchedulerClient timerClient(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
    }

    @Bean
    Task<Void> slaTimer(Escalation escalation) {
        return Tasks.oneTime(SlaTimers.TASK)
                .execute((instance, context) -> escalation.goOff(SlaTimers.Timer.parse(instance.getId())));
    }

    @Bean
    Task<Void> slaReplanning(Replanning replanning) {
        return Tasks.oneTime(REPLANNING).execute((instance, context) -> replanning.run());
    }
}
