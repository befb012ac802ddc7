package io.paidan.contract.presence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say what one is looking at or dragging now; repeated every ten seconds while it lasts.
 *
 * @param workOrderId null when it is no order
 * @param attention null when it is no order
 */
public record ReportPresence(
        @Nullable UUID workOrderId, @Nullable Attention attention) {}
