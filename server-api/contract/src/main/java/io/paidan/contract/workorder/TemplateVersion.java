package io.paidan.contract.workorder;

import java.time.Instant;

/** A version of a template, and who made it. */
public record TemplateVersion(ServiceTemplate template, String changedBy, Instant changedAt) {}
