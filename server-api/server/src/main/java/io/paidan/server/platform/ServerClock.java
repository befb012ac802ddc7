package io.paidan.server.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The company's time: the system's clock moved by an offset, so that a demo day can be played at any hour. */
public final class ServerClock extends Clock {

    private final Clock system;
    private volatile Duration offset;

    public ServerClock(Clock system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** How far it is ahead of the system's clock; negative when behind. */
    public Duration offset() {
        return offset;
    }

    public void setOffset(Duration offset) {
        this.offset = offset;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ServerClock(system.withZone(zone), offset);
    }
}
