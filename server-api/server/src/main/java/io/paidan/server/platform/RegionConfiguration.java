package io.paidan.server.platform;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.routing.RegionPack;
import io.paidan.routing.RegionPackException;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The map and roads of the region, from {@code paidan.region}. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    @Bean
    RegionPack regionPack(ServerSettings settings) {
        var folder = settings.regionFolder();
        try {
            return RegionPack.open(folder);
        } catch (RegionPackException failure) {
            if (failure.code() == RegionPackException.Code.PACK_MISSING) {
                throw new StartException(StartProblem.REGION_MISSING, failure, "folder", folder);
            }
            throw new StartException(
                    StartProblem.REGION_BROKEN,
                    failure,
                    "folder",
                    folder,
                    "reason",
                    failure.sentence(Locale.getDefault()));
        }
    }

    @Bean
    TravelTimes travelTimes(RegionPack region) {
        return region.travelTimes();
    }

    @Bean
    HealthIndicator regionHealthIndicator(RegionPack region) {
        return () -> Health.up()
                .withDetail("name", region.manifest().name())
                .withDetail("bounds", region.manifest().bounds())
                .build();
    }
}
