package io.paidan.server.visit;

import java.util.UUID;

/** An order of which an engineer is to be told. */
public record OrderToTell(String region, UUID workOrderId) {}
