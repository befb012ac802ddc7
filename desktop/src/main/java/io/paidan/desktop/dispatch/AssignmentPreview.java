package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import java.util.UUID;

/** What giving an order to this engineer would mean: his new day and the way he would drive. */
public record AssignmentPreview(UUID engineerId, Candidate candidate, RouteLine line) {}
