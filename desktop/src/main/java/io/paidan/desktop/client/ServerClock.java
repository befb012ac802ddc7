package io.paidan.desktop.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The server's time in the company's zone, whatever this workstation's clock says. Safe for use by many threads. */
public final class ServerClock implements InstantSource {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final InstantSource local;
    private volatile Duration offset = Duration.ZERO;
    private volatile ZoneId zone = ZoneId.systemDefault();

    public ServerClock(InstantSource local) {
        this.local = local;
    }

    @Override
    public Instant instant() {
        return local.instant().plus(offset);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Today where the company works. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    /** Takes over what the server just said; {@code roundTrip} is how long the reply took, half of it on its way back. */
    public void synchronise(Instant serverTime, Duration roundTrip) {
        offset = Duration.between(local.instant(), serverTime.plus(roundTrip.dividedBy(2)));
    }

    /** Takes over a time that came without being asked for, when the two have drifted apart by more than its way here. */
    public void correct(Instant serverTime) {
        if (Duration.between(instant(), serverTime).abs().compareTo(TOLERANCE) > 0) {
            synchronise(serverTime, Duration.ZERO);
        }
    }

    public void useZone(ZoneId companyZone) {
        zone = companyZone;
    }
}
