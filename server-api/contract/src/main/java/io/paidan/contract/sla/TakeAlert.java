package io.paidan.contract.sla;

/** Say that oneself takes care of an alert. */
public record TakeAlert(SlaTarget target) {}
