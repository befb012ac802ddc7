package io.paidan.contract.visit;

/**
 * Pin a visit to its engineer and time, or let it go again.
 *
 * @param pinned true when nobody but a person may move it from now on
 * @param version the version the caller saw; another one on the server is a conflict
 */
public record PinVisit(boolean pinned, int version) {}
