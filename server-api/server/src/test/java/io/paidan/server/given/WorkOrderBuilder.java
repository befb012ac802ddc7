package io.paidan.server.given;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order: without further words a ready P3 repair of an hour in Vaduz, taken in now. */
public final class WorkOrderBuilder {

    String territory = "oberland-nord";
    GeoPoint place = Places.VADUZ;
    WorkOrderStatus status = WorkOrderStatus.READY;
    Priority priority = Priority.P3;
    String title = "Water heater leaks";
    String customer = "王芳";
    String phone = "+423 232 10 10";
    Duration duration = Duration.ofHours(1);
    Instant createdAt = TestClock.START;
    Instant dueAt = TestClock.START.plus(Duration.ofHours(8));

    @Nullable
    TimeWindow window;

    @Nullable
    Instant endedAt;

    List<String> skills = List.of();
    int crewSize = 1;

    private WorkOrderBuilder() {}

    public static WorkOrderBuilder aWorkOrder() {
        return new WorkOrderBuilder();
    }

    public WorkOrderBuilder urgent() {
        priority = Priority.P1;
        return dueIn(Duration.ofHours(2));
    }

    /** Somewhere in this territory. */
    public WorkOrderBuilder in(String territory) {
        this.territory = territory;
        this.place = Places.in(territory);
        return this;
    }

    /** At this place of its territory. */
    public WorkOrderBuilder at(GeoPoint place) {
        this.place = place;
        return this;
    }

    public WorkOrderBuilder titled(String title) {
        this.title = title;
        return this;
    }

    public WorkOrderBuilder from(String customer, String phone) {
        this.customer = customer;
        this.phone = phone;
        return this;
    }

    public WorkOrderBuilder dueIn(Duration duration) {
        dueAt = TestClock.START.plus(duration);
        return this;
    }

    public WorkOrderBuilder within(Instant start, Instant end) {
        window = new TimeWindow(start, end);
        return this;
    }

    public WorkOrderBuilder lasting(Duration duration) {
        this.duration = duration;
        return this;
    }

    public WorkOrderBuilder needing(String... skills) {
        this.skills = List.of(skills);
        return this;
    }

    public WorkOrderBuilder forCrewOf(int size) {
        this.crewSize = size;
        return this;
    }

    public WorkOrderBuilder createdAt(Instant createdAt) {
        this.createdAt = createdAt;
        return this;
    }

    /** Of this status, ended now if that is one of the ended ones. */
    public WorkOrderBuilder that(WorkOrderStatus status) {
        return that(status, TestClock.START);
    }

    public WorkOrderBuilder that(WorkOrderStatus status, Instant endedAt) {
        this.status = status;
        this.endedAt = status.isOpen() ? null : endedAt;
        return this;
    }

    @Nullable
    WaitingReason waitingReason() {
        return status == WorkOrderStatus.WAITING ? WaitingReason.PARTS : null;
    }
}
