package io.paidan.contract.organisation;

import java.util.UUID;

/** What was made anonymous at a customer's wish: he himself and so many of his orders. */
public record Erasure(UUID customerId, int orders) {}
