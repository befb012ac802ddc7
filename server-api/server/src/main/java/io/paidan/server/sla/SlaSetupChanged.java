package io.paidan.server.sla;

/** Calendars or policies are others than before: open orders may get other targets. */
public record SlaSetupChanged() {}
