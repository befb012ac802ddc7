package io.paidan.planning.benchmark.trsp;

/**
 * One stop of a technician and the way to it, in {@link TrspModel#UNITS units} of the model.
 *
 * @param stop id of the request, or of the depot
 * @param leftFor when he leaves for it, so late that he need not wait there
 * @param start of the service, {@code end} of it
 */
record Leg(int stop, int leftFor, int start, int end) {}
