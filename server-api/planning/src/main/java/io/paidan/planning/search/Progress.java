package io.paidan.planning.search;

/**
 * How far a search is.
 *
 * @param share of the budget used, 0 … 1
 * @param cost of the best routes so far, with what is left out
 * @param unserved number of stops left out
 */
public record Progress(double share, long cost, int unserved) {}
