package io.paidan.contract.sla;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that its engineer was told of, has to accept in time, and has not accepted yet.
 *
 * @param acceptBy until when he must; null when he let the time after the reminder pass, too
 * @param remindedAt when he was reminded; null when he was not
 */
public record OpenAcceptance(
        UUID visitId,
        UUID engineerId,
        @Nullable Instant acceptBy,
        @Nullable Instant remindedAt) {}
