package io.paidan.planning;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders and days to test with. The depot is kilometre 0 of a road to the east; one kilometre takes 90 seconds. */
public final class Samples {
    public static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 21);
    public static final GeoPoint DEPOT = new GeoPoint(47, 9.5);

    private Samples() {}

    public static GeoPoint km(double east) {
        return new GeoPoint(47, 9.5 + east / (111.195 * Math.cos(Math.toRadians(47))));
    }

    public static Instant at(String time) {
        return TODAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** A store there with so many of a part. */
    public static RegionStock.Shelf store(GeoPoint place, String part, int quantity) {
        return new RegionStock.Shelf(UUID.randomUUID(), "中心仓", place, Map.of(part, quantity));
    }

    public static RegionStock stores(RegionStock.Shelf... shelves) {
        return new RegionStock(List.of(shelves), Map.of());
    }

    public static OrderBuilder anOrder() {
        return new OrderBuilder();
    }

    public static DayBuilder aDay() {
        return new DayBuilder();
    }
}
