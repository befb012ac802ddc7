package io.paidan.server.workorder;

import java.time.Instant;
import java.util.UUID;

/** Something was written into the history of an order, in the transaction that is going on. */
public record HistoryAppended(String region, UUID workOrderId, Instant at, String actor) {}
