package io.paidan.contract.stock;

/**
 * Say how many of a part were counted in a store.
 *
 * @param onHand 0 … 1 000 000; at least as many as are promised to orders
 */
public record CountStock(int onHand) {}
