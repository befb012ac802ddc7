package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.trsp.TrspInstance.Technician;
import io.paidan.planning.workday.Supplies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A technician at some moment of the day.
 *
 * @param readyAt before that he does nothing that is not under way yet, in units of the model
 * @param underWay what he has done or begun since he last left home
 * @param tours what he did before he came home again
 */
record TechnicianState(Technician technician, int readyAt, List<Leg> underWay, List<List<Leg>> tours) {
    TechnicianState {
        underWay = List.copyOf(underWay);
        tours = List.copyOf(tours);
    }

    static TechnicianState atHome(Technician technician) {
        return new TechnicianState(
                technician, TrspModel.UNITS * technician.home().open(), List.of(), List.of());
    }

    int id() {
        return technician.home().id();
    }

    /**
     * What has become of him by {@code now} if he went by the plan: legs for which he has left are under way, and who has
     * set out for home after the last is bound to come there before he does anything else.
     *
     * @param driveHome from the last leg
     */
    TechnicianState advanced(List<Leg> plan, int now, int driveHome) {
        List<Leg> begun = plan.stream().filter(leg -> leg.leftFor() < now).toList();
        if (begun.isEmpty() || begun.size() < plan.size() || begun.getLast().end() >= now) {
            return new TechnicianState(technician, Math.max(readyAt, now), begun, tours);
        }
        var closed = new ArrayList<>(tours);
        closed.add(begun);
        return new TechnicianState(technician, Math.max(now, begun.getLast().end() + driveHome), List.of(), closed);
    }

    /** Tools and parts that he has with him when all that is under way is done. Behind the depot that is all there is. */
    Supplies carried(TrspInstance instance) {
        int depot = instance.depot().id();
        List<Integer> visited = Stream.concat(tours.stream().flatMap(List::stream), underWay.stream())
                .map(Leg::stop)
                .toList();
        Set<Integer> tools = new HashSet<>(technician.tools());
        Map<Integer, Integer> parts = new HashMap<>();
        if (visited.contains(depot)) {
            instance.requests().values().forEach(request -> {
                tools.addAll(request.tools());
                add(parts, request.parts(), 1);
            });
        } else {
            add(parts, technician.parts(), 1);
            visited.forEach(id -> add(parts, instance.requests().get(id).parts(), -1));
        }
        parts.values().removeIf(count -> count <= 0);
        return new Supplies(tools, parts);
    }

    private static void add(Map<Integer, Integer> parts, List<Integer> byKind, int sign) {
        for (int kind = 0; kind < byKind.size(); kind++) {
            parts.merge(kind, sign * byKind.get(kind), Integer::sum);
        }
    }
}
