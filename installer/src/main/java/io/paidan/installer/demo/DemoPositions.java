package io.paidan.installer.demo;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.planning.DrivingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Where the engineers on shift are at the first moment of the day. */
final class DemoPositions {
    private static final Duration SILENCE = Duration.ofMinutes(42);
    private static final double ACCURACY_METRES = 8;

    private final DemoPeople people;
    private final DemoDispatch dispatch;
    private final TravelTimes travelTimes;
    private final Instant now;

    DemoPositions(DemoPeople people, DemoDispatch dispatch, TravelTimes travelTimes, Instant now) {
        this.people = people;
        this.dispatch = dispatch;
        this.travelTimes = travelTimes;
        this.now = now;
    }

    List<EngineerPosition> list() {
        return people.engineers().stream()
                .filter(engineer -> engineer.shifts().stream()
                        .anyMatch(shift -> !shift.start().isAfter(now)))
                .map(this::position)
                .toList();
    }

    private EngineerPosition position(EngineerSummary engineer) {
        return dispatch.ofEngineer(engineer.id()).stream()
                .filter(visit -> visit.statusAt(now) == VisitStatus.EN_ROUTE)
                .findFirst()
                .flatMap(visit -> onTheWay(engineer, visit))
                .orElseGet(() -> standing(engineer));
    }

    private EngineerPosition standing(EngineerSummary engineer) {
        var at = engineer.code().equals(DemoDay.SILENT_ENGINEER) ? now.minus(SILENCE) : now.minusSeconds(4);
        return new EngineerPosition(engineer.id(), at, dispatch.lastPlace(engineer, now), null, 0.0, ACCURACY_METRES);
    }

    private Optional<EngineerPosition> onTheWay(EngineerSummary engineer, DemoVisit visit) {
        var from = dispatch.lastPlace(engineer, now);
        var to = visit.request().customer().address().position();
        var profile = DrivingHours.profile(engineer.vehicle(), visit.departedAt(), ZoneOffset.UTC);
        return travelTimes.route(from, to, profile).map(route -> {
            var driven = Duration.between(visit.departedAt(), now).toMillis();
            var spot = new RouteLine(route).at((double) driven / visit.travel().toMillis());
            var kmh = route.metres() / Math.max(1, route.duration().toSeconds()) * 3.6;
            return new EngineerPosition(
                    engineer.id(), now.minusSeconds(1), spot.place(), spot.headingDegrees(), kmh, ACCURACY_METRES);
        });
    }
}
