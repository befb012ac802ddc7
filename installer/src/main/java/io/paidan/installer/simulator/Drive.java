package io.paidan.installer.simulator;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.installer.demo.RouteLine;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody on the road to a visit. */
final class Drive {
    private final UUID target;
    private final RouteLine line;
    private final Instant began;
    private final Duration duration;
    private final double kmh;

    /** @param target where it leads: a visit, or a store on the way to one */
    Drive(UUID target, RoadRoute route, Instant began, Pace pace) {
        this.target = target;
        this.line = new RouteLine(route);
        this.began = began;
        this.duration = pace.shortened(route.duration());
        this.kmh = route.metres() / Math.max(1, route.duration().toSeconds()) * 3.6;
    }

    boolean isTo(UUID other) {
        return target.equals(other);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(began.plus(duration));
    }

    RouteLine.Spot spot(Instant now) {
        return line.at((double) Duration.between(began, now).toMillis() / Math.max(1, duration.toMillis()));
    }

    GeoPoint place(Instant now) {
        return spot(now).place();
    }

    double kmh() {
        return kmh;
    }
}
