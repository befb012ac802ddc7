package io.paidan.contract.engineer;

import java.util.UUID;

/** A customer who does not want an engineer any more. */
public record BlockingCustomer(UUID id, String name) {}
