package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.trsp.TrspInstance.Request;
import io.paidan.planning.benchmark.trsp.TrspInstance.Technician;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a technician can do what is on his route: skills, tools, parts, and the depot once at most. */
final class EquipmentCheck {
    private final int id;
    private final Technician technician;
    private final int[] used;
    private boolean beenAtDepot;
    private final List<String> faults = new ArrayList<>();

    private EquipmentCheck(Technician technician) {
        this.id = technician.home().id();
        this.technician = technician;
        used = new int[technician.parts().size()];
    }

    /** @param route ids of requests, and of the depot, that the instance has */
    static List<String> faults(TrspInstance instance, Technician technician, List<Integer> route) {
        var check = new EquipmentCheck(technician);
        for (int stop : route) {
            if (stop == instance.depot().id()) {
                check.atDepot();
            } else {
                check.atRequest(stop, instance.requests().get(stop));
            }
        }
        return check.faults;
    }

    private void atDepot() {
        if (beenAtDepot) {
            faults.add("Technician %d goes by the depot twice.".formatted(id));
        }
        beenAtDepot = true;
    }

    private void atRequest(int stop, Request request) {
        if (!technician.skills().containsAll(request.skills())) {
            faults.add("Technician %d has the skills %s, but request %d needs %s."
                    .formatted(id, sorted(technician.skills()), stop, sorted(request.skills())));
        }
        if (beenAtDepot) {
            return;
        }
        if (!technician.tools().containsAll(request.tools())) {
            faults.add("Technician %d carries the tools %s, but request %d needs %s."
                    .formatted(id, sorted(technician.tools()), stop, sorted(request.tools())));
        }
        for (int kind = 0; kind < used.length; kind++) {
            used[kind] += request.parts().get(kind);
            if (request.parts().get(kind) > 0 && used[kind] > technician.parts().get(kind)) {
                faults.add("Technician %d has %d spare parts of kind %d, but would use %d by request %d."
                        .formatted(id, technician.parts().get(kind), kind, used[kind], stop));
            }
        }
    }

    private static Set<Integer> sorted(Set<Integer> kinds) {
        return new TreeSet<>(kinds);
    }
}
