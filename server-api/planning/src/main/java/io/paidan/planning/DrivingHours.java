package io.paidan.planning;

import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.TravelProfile;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Which road speeds hold for a vehicle that sets out at a time of day: the only place that chooses a {@link TravelProfile}. */
public final class DrivingHours {
    private static final LocalTime MORNING_RUSH = LocalTime.of(7, 0);
    private static final LocalTime MORNING_RUSH_OVER = LocalTime.of(9, 0);
    private static final LocalTime EVENING_RUSH = LocalTime.of(16, 30);
    private static final LocalTime EVENING_RUSH_OVER = LocalTime.of(18, 30);

    private static final List<LocalTime> CHANGES =
            List.of(MORNING_RUSH, MORNING_RUSH_OVER, EVENING_RUSH, EVENING_RUSH_OVER);

    private DrivingHours() {}

    /** The road speeds for a drive that sets out at {@code departure}. */
    public static TravelProfile profile(Vehicle vehicle, Instant departure, ZoneId zone) {
        return isRushHour(departure.atZone(zone).toLocalTime()) ? inRushHours(vehicle) : onFreeRoads(vehicle);
    }

    /** The road speeds for a drive at no time in particular. */
    public static TravelProfile onFreeRoads(Vehicle vehicle) {
        return switch (vehicle) {
            case SCOOTER -> TravelProfile.SCOOTER;
            case VAN, CAR -> TravelProfile.CAR;
            case TRUCK -> TravelProfile.TRUCK;
        };
    }

    private static TravelProfile inRushHours(Vehicle vehicle) {
        return switch (vehicle) {
            case SCOOTER -> TravelProfile.SCOOTER;
            case VAN, CAR -> TravelProfile.CAR_PEAK;
            case TRUCK -> TravelProfile.TRUCK_PEAK;
        };
    }

    private static boolean isRushHour(LocalTime time) {
        return isWithin(time, MORNING_RUSH, MORNING_RUSH_OVER) || isWithin(time, EVENING_RUSH, EVENING_RUSH_OVER);
    }

    private static boolean isWithin(LocalTime time, LocalTime from, LocalTime until) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** A time of even road speeds for a vehicle, half-open, in epoch milliseconds. */
    public record Band(TravelProfile profile, long from, long until) {
        public boolean holdsAt(long departure) {
            return departure >= from && departure < until;
        }
    }

    /** The road speeds for a drive that sets out at {@code departure}, and how long they hold on that local day. */
    public static Band band(Vehicle vehicle, long departure, ZoneId zone) {
        var local = Instant.ofEpochMilli(departure).atZone(zone);
        var time = local.toLocalTime();
        var day = local.toLocalDate();
        var from = day.atStartOfDay(zone);
        var until = day.plusDays(1).atStartOfDay(zone);
        for (var change : CHANGES) {
            if (time.isBefore(change)) {
                until = day.atTime(change).atZone(zone);
                break;
            }
            from = day.atTime(change).atZone(zone);
        }
        return new Band(
                isRushHour(time) ? inRushHours(vehicle) : onFreeRoads(vehicle),
                from.toInstant().toEpochMilli(),
                until.toInstant().toEpochMilli());
    }
}
