package io.paidan.contract.rule;

import java.util.UUID;

/**
 * When an order is like this, then it gets that. Rules are asked from the first to the last; of two that set the same
 * thing the first one counts.
 *
 * @param id made by the caller (UUIDv7)
 * @param enabled false leaves it out
 */
public record DispatchRule(UUID id, String name, boolean enabled, RuleWhen when, RuleThen then) {}
