package io.paidan.contract.engineer;

import java.time.Instant;

/** A planned visit at whose time its engineer is away or has no shift. */
public record VisitOff(String orderNumber, Instant start, Instant end) {}
