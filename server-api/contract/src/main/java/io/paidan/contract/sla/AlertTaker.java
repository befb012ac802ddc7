package io.paidan.contract.sla;

import io.paidan.contract.session.Role;
import java.util.UUID;

/** Somebody who may take the alerts of an order. */
public record AlertTaker(UUID userId, String name, Role role) {}
