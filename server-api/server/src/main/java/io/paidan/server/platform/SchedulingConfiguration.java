package io.paidan.server.platform;

import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SchedulingConfiguration {

    @Bean
    SimpleAsyncTaskSchedulerCustomizer timersSayWhatFailed() {
        return scheduler -> scheduler.setErrorHandler(new TimerFaults());
    }
}
