package io.paidan.desktop.dispatch;

import io.paidan.contract.organisation.Territory;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which moments are of a later day than today where an order is: of those the server alone knows shifts and visits. */
public final class LaterDays {

    private final DispatchStore store;
    private final InstantSource clock;

    public LaterDays(DispatchStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The day of its appointment; null when that is today or over, or it has none. */
    public @Nullable LocalDate ofAppointment(WorkOrderSummary order) {
        var window = order.window();
        return window == null ? null : of(order, window.start());
    }

    /** Null for today and what is over. */
    public @Nullable LocalDate of(WorkOrderSummary order, Instant at) {
        var zone = zone(order);
        var day = LocalDate.ofInstant(at, zone);
        return day.isAfter(LocalDate.ofInstant(clock.instant(), zone)) ? day : null;
    }

    /** True when both are of one later day, or both of today or over. */
    boolean areSame(WorkOrderSummary order, Instant one, Instant other) {
        return Objects.equals(of(order, one), of(order, other));
    }

    private ZoneId zone(WorkOrderSummary order) {
        return store.territories().stream()
                .filter(territory -> territory.id().equals(order.territory()))
                .map(Territory::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
