package io.paidan.contract.workorder;

import java.time.Instant;
import java.util.UUID;

/** An order as another one names it: the one that was to do the same before, or one that does it again. */
public record LinkedOrder(UUID id, String number, String title, WorkOrderStatus status, Instant createdAt) {}
