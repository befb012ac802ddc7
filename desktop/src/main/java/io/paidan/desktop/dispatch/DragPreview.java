package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import java.util.UUID;

/** What letting go here would mean: the engineer's new day and the way he would drive. */
public record DragPreview(UUID engineerId, Candidate candidate, RouteLine line) {}
