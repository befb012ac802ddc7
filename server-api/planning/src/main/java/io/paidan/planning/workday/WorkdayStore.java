package io.paidan.planning.workday;

import java.util.Set;

/**
 * Where tools and parts can be picked up on the way, as many as wanted. A route calls at one store at most, and once.
 *
 * @param id its name in messages
 * @param place its index in the travel matrices
 * @param open when picking up may begin
 * @param serviceTime how long that takes
 * @param tools kinds of tools it lends
 * @param parts kinds of parts it holds
 */
public record WorkdayStore(
        String id, int place, OpenHours open, int serviceTime, Set<Integer> tools, Set<Integer> parts) {
    public WorkdayStore {
        tools = Set.copyOf(tools);
        parts = Set.copyOf(parts);
        Supplies.toolBits(tools);
        if (serviceTime < 0) {
            throw new IllegalArgumentException("picking up at store %s cannot take %d".formatted(id, serviceTime));
        }
    }
}
