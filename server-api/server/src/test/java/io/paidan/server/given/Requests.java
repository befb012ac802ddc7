package io.paidan.server.given;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of one customer with a leaking water heater. */
public final class Requests {

    private Requests() {}

    public static CreateWorkOrder request(GeoPoint place) {
        return request(place, null);
    }

    public static CreateWorkOrder request(GeoPoint place, @Nullable TimeWindow window) {
        return request(UUID.randomUUID(), place, window);
    }

    public static CreateWorkOrder request(UUID id, GeoPoint place, @Nullable TimeWindow window) {
        return new CreateWorkOrder(
                id,
                Given.TEMPLATE,
                Channel.PHONE,
                null,
                "Water heater leaks",
                "Since this morning.\nPlease ring twice.",
                "王芳",
                "+423 232 10 10",
                "Städtle 1, Vaduz",
                place,
                window);
    }
}
