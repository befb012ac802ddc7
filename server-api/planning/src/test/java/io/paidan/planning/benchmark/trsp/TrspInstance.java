package io.paidan.planning.benchmark.trsp;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One instance. Times and coordinates share one unit: travel takes as long as the straight line is, not rounded.
 *
 * @param depot where every tool and any number of parts can be picked up; within its window
 * @param technicians by id, each with his home
 * @param requests by id
 */
public record TrspInstance(
        String name, Place depot, Map<Integer, Technician> technicians, Map<Integer, Request> requests) {

    /** @param open earliest and {@code close} latest start there; of a home: earliest departure and latest return */
    public record Place(int id, double x, double y, int open, int close, int service) {
        double travelTo(Place other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /**
     * @param skills and {@code tools}, counted from 0
     * @param parts how many he starts with, by kind
     */
    public record Technician(Place home, Set<Integer> skills, Set<Integer> tools, List<Integer> parts) {}

    /**
     * @param skills which one technician must have all, {@code tools} which he needs with him and keeps
     * @param parts how many are used up, by kind
     */
    public record Request(Place place, Set<Integer> skills, Set<Integer> tools, List<Integer> parts) {}

    /** The place of a request, or the depot, by its id. */
    Place place(int stop) {
        return stop == depot.id() ? depot : requests.get(stop).place();
    }

    public TrspInstance {
        technicians = Map.copyOf(technicians);
        requests = Map.copyOf(requests);
    }
}
