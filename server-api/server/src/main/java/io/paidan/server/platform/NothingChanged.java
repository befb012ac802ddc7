package io.paidan.server.platform;

/** What the running transaction was asked to save is as it is stored already: it does nothing. */
public record NothingChanged() {}
