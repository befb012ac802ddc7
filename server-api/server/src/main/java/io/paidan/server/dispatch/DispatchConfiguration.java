package io.paidan.server.dispatch;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.planning.DayTimes;
import io.paidan.planning.ranking.Ranking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of planning over the region's travel times. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    @Bean
    Ranking ranking(TravelTimes travelTimes) {
        return new Ranking(travelTimes);
    }

    @Bean
    DayTimes dayTimes(TravelTimes travelTimes) {
        return new DayTimes(travelTimes);
    }
}
