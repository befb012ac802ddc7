package io.paidan.planning.workday;

import java.util.Map;
import java.util.Set;

/**
 * Where tools and parts can be picked up on the way, as many as wanted unless they are rationed. A route calls at one store at most, and once.
 *
 * @param id its name in messages
 * @param place its index in the travel matrices
 * @param open when picking up may begin
 * @param serviceTime how long that takes
 * @param tools kinds of tools it lends
 * @param parts kinds of parts it holds
 * @param rations by kind of part how many pieces whom; who calls for a kind that is absent gets as many as he wants
 */
public record WorkdayStore(
        String id,
        int place,
        OpenHours open,
        int serviceTime,
        Set<Integer> tools,
        Set<Integer> parts,
        Map<Integer, Ration> rations) {

    /** How many pieces an engineer gets: {@code own} by his index, {@code usual} for everybody else. */
    public record Ration(int usual, Map<Integer, Integer> own) {
        public Ration {
            own = Map.copyOf(own);
        }

        int of(int engineer) {
            return own.getOrDefault(engineer, usual);
        }
    }

    /** A store that gives everybody as many as he wants. */
    public WorkdayStore(String id, int place, OpenHours open, int serviceTime, Set<Integer> tools, Set<Integer> parts) {
        this(id, place, open, serviceTime, tools, parts, Map.of());
    }

    public WorkdayStore {
        tools = Set.copyOf(tools);
        parts = Set.copyOf(parts);
        rations = Map.copyOf(rations);
        Supplies.toolBits(tools);
        if (serviceTime < 0) {
            throw new IllegalArgumentException("picking up at store %s cannot take %d".formatted(id, serviceTime));
        }
    }
}
