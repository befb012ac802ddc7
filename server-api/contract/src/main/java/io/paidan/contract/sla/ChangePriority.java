package io.paidan.contract.sla;

import io.paidan.contract.workorder.Priority;

/**
 * Give an order another priority: its targets are planned anew from when it came in.
 *
 * @param version the version of the order the caller saw; another one on the server is a conflict
 * @param reason in words
 */
public record ChangePriority(Priority priority, int version, String reason) {}
