package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What giving an order to this engineer would mean: his new day and the way he would drive.
 *
 * @param wishedStart the time it was judged for; null for the one that disturbs his day least
 */
public record AssignmentPreview(
        UUID engineerId,
        Candidate candidate,
        RouteLine line,
        @Nullable Instant wishedStart) {}
