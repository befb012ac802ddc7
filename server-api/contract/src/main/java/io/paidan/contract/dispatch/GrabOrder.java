package io.paidan.contract.dispatch;

import java.util.UUID;

/**
 * Take an order that was offered.
 *
 * @param visitId made by the caller (UUIDv7): sent twice it takes once
 */
public record GrabOrder(UUID visitId) {}
