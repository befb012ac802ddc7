package io.paidan.planning;

import static io.paidan.planning.Samples.km;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An order: without further words a job of an hour ten kilometres east, due late in the evening. */
public final class OrderBuilder {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final UUID id = UUID.randomUUID();
    private final String number = "W-260321-%04d".formatted(COUNT.incrementAndGet());
    private Priority priority = Priority.P2;
    private Instant createdAt = Samples.at("06:00");
    private GeoPoint place = km(10);
    private Duration duration = Duration.ofMinutes(60);
    private Instant dueAt = Samples.at("23:00");
    private TimeWindow window;
    private String region = "oberland";
    private WorkOrderStatus status = WorkOrderStatus.READY;
    private List<String> skills = List.of();
    private List<RequiredPart> parts = List.of();
    private String territory;
    private int crewSize = 1;
    private UUID preferred;
    private UUID previous;
    private List<UUID> blocked = List.of();

    public OrderBuilder at(GeoPoint place) {
        this.place = place;
        return this;
    }

    public OrderBuilder lasting(int minutes) {
        duration = Duration.ofMinutes(minutes);
        return this;
    }

    public OrderBuilder of(Priority priority) {
        this.priority = priority;
        return this;
    }

    public OrderBuilder createdAt(String time) {
        createdAt = Samples.at(time);
        return this;
    }

    public OrderBuilder due(Instant time) {
        dueAt = time;
        return this;
    }

    public OrderBuilder due(String time) {
        dueAt = Samples.at(time);
        return this;
    }

    public OrderBuilder between(String from, String until) {
        window = new TimeWindow(Samples.at(from), Samples.at(until));
        return this;
    }

    public OrderBuilder between(Instant from, Instant until) {
        window = new TimeWindow(from, until);
        return this;
    }

    public OrderBuilder inRegion(String region) {
        this.region = region;
        return this;
    }

    public OrderBuilder being(WorkOrderStatus status) {
        this.status = status;
        return this;
    }

    public OrderBuilder needing(String... skills) {
        this.skills = List.of(skills);
        return this;
    }

    public OrderBuilder needingParts(String number, int quantity) {
        parts = List.of(new RequiredPart(number, quantity));
        return this;
    }

    public OrderBuilder needingParts(RequiredPart... parts) {
        this.parts = List.of(parts);
        return this;
    }

    public OrderBuilder inTerritory(String territory) {
        this.territory = territory;
        return this;
    }

    public OrderBuilder takingCrewOf(int engineers) {
        crewSize = engineers;
        return this;
    }

    public OrderBuilder preferring(EngineerDay day) {
        preferred = day.engineer().id();
        return this;
    }

    public OrderBuilder lastServedBy(EngineerDay day) {
        previous = day.engineer().id();
        return this;
    }

    public OrderBuilder blocking(EngineerDay day) {
        blocked = List.of(day.engineer().id());
        return this;
    }

    public OrderBuilder blockingNobody() {
        blocked = List.of();
        return this;
    }

    public WorkOrderSummary build() {
        return new WorkOrderSummary(
                id,
                region,
                territory == null ? region + "-nord" : territory,
                number,
                status,
                null,
                null,
                priority,
                "repair-boiler",
                ServiceType.REPAIR,
                "boiler",
                "No hot water",
                "Frau Frick",
                null,
                "+423 000 00 00",
                "Landstrasse 1, Schaan",
                place,
                duration,
                dueAt,
                window,
                skills,
                parts,
                crewSize,
                preferred,
                previous,
                blocked,
                DispatchState.BY_HAND,
                createdAt,
                1);
    }
}
