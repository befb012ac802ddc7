package io.paidan.server.dispatch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when a timer of this room goes off, on whichever server is free. */
@Configuration(proxyBeanMethods = false)
class DispatchTimerConfiguration {

    @Bean
    Task<Void> acceptanceTimer(AcceptanceWatch watch) {
        return Tasks.oneTime(DispatchTimers.ACCEPTANCE)
                .execute((instance, context) -> watch.goOff(DispatchTimers.Timer.parse(instance.getId())));
    }

    @Bean
    Task<Void> offerTimer(GrabOffers offers) {
        return Tasks.oneTime(DispatchTimers.OFFER)
                .execute((instance, context) -> offers.goOff(DispatchTimers.Timer.parse(instance.getId())));
    }
}
