package io.paidan.server.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    ServerClock clock(ServerSettingMapper settings) {
        return new ServerClock(
                Clock.systemUTC(),
                settings.find(ServerSettingMapper.CLOCK_OFFSET)
                        .map(Duration::parse)
                        .orElse(Duration.ZERO));
    }
}
