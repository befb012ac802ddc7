package io.paidan.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.TravelProfile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DrivingHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");

    @ParameterizedTest
    @CsvSource({
        "06:59, CAR",
        "07:00, CAR_PEAK",
        "08:59, CAR_PEAK",
        "09:00, CAR",
        "16:29, CAR",
        "16:30, CAR_PEAK",
        "18:29, CAR_PEAK",
        "18:30, CAR"
    })
    void rush_hours_are_those_of_the_local_clock(LocalTime departure, TravelProfile expected) {
        assertThat(profile(Vehicle.VAN, departure)).isEqualTo(expected);
    }

    @Test
    void lorries_have_speeds_and_rush_hours_of_their_own_and_scooters_slip_through() {
        assertThat(profile(Vehicle.TRUCK, LocalTime.NOON)).isEqualTo(TravelProfile.TRUCK);
        assertThat(profile(Vehicle.TRUCK, LocalTime.of(8, 0))).isEqualTo(TravelProfile.TRUCK_PEAK);
        assertThat(profile(Vehicle.SCOOTER, LocalTime.of(8, 0))).isEqualTo(TravelProfile.SCOOTER);
    }

    @ParameterizedTest
    @EnumSource
    void at_noon_everybody_drives_as_on_free_roads(Vehicle vehicle) {
        assertThat(profile(vehicle, LocalTime.NOON)).isEqualTo(DrivingHours.onFreeRoads(vehicle));
    }

    private static TravelProfile profile(Vehicle vehicle, LocalTime departure) {
        var instant = LocalDate.of(2026, 3, 21).atTime(departure).atZone(ZONE).toInstant();
        return DrivingHours.profile(vehicle, instant, ZONE);
    }
}
