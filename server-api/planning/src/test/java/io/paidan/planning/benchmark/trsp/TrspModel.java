package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.trsp.TrspInstance.Place;
import io.paidan.planning.benchmark.trsp.TrspInstance.Request;
import io.paidan.planning.workday.OpenHours;
import io.paidan.planning.workday.Pauses;
import io.paidan.planning.workday.Prices;
import io.paidan.planning.workday.Staffing;
import io.paidan.planning.workday.Supplies;
import io.paidan.planning.workday.TravelClass;
import io.paidan.planning.workday.TravelMatrix;
import io.paidan.planning.workday.WorkdayEngineer;
import io.paidan.planning.workday.WorkdayProblem;
import io.paidan.planning.workday.WorkdayStore;
import io.paidan.planning.workday.WorkdayVisit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An instance in the terms of our planner: technicians are engineers paid by working time, the depot is the one store.
 * Travel times are rounded up, so that what holds in whole numbers holds on the straight lines, too.
 */
final class TrspModel {
    /** So many units of the model are one of the instance. */
    static final int UNITS = 1000;

    /** Leaving a request out costs as much as so many whole days of work: more than serving it can ever cost. */
    private static final int UNSERVED_DAYS = 100;

    private final TrspInstance instance;
    private final Map<Integer, Integer> placeOf = new HashMap<>();
    private final TravelClass travel;
    private final WorkdayStore depot;
    private final long unservedPrice;

    TrspModel(TrspInstance instance) {
        this.instance = instance;
        List<Place> places = new ArrayList<>();
        places.add(instance.depot());
        new TreeMap<>(instance.technicians()).values().forEach(technician -> places.add(technician.home()));
        new TreeMap<>(instance.requests()).values().forEach(request -> places.add(request.place()));
        for (Place place : places) {
            placeOf.put(place.id(), placeOf.size());
        }
        travel = TravelClass.allDay(matrix(places));
        depot = depot(instance);
        int longestDay = instance.technicians().values().stream()
                .mapToInt(technician ->
                        technician.home().close() - technician.home().open())
                .max()
                .orElse(0);
        unservedPrice = (long) UNSERVED_DAYS * UNITS * Math.max(1, longestDay);
    }

    /** The problem of these technicians and requests, all others unknown. */
    TrspDay day(List<TechnicianState> technicians, List<Integer> requests) {
        var stops = new ArrayList<>(requests);
        var visits = new ArrayList<WorkdayVisit>();
        requests.forEach(id -> visits.add(visit(instance.requests().get(id), technicians)));
        var engineers = new ArrayList<WorkdayEngineer>();
        for (int index = 0; index < technicians.size(); index++) {
            TechnicianState state = technicians.get(index);
            if (state.underWay().stream()
                    .anyMatch(leg -> leg.stop() == instance.depot().id())) {
                visits.add(callAtDepot(index));
                stops.add(instance.depot().id());
            }
            engineers.add(engineer(state, stops));
        }
        var problem = new WorkdayProblem(engineers, visits, List.of(depot), List.of(travel), new Prices(0, 1, 0));
        return new TrspDay(problem, technicians, stops, instance.depot().id());
    }

    /** How long it takes a technician home from his last leg. */
    int driveHome(TechnicianState state, List<Leg> legs) {
        if (legs.isEmpty()) {
            return 0;
        }
        return travel(instance.place(legs.getLast().stop()), state.technician().home());
    }

    private static int travel(Place from, Place to) {
        return (int) Math.ceil(UNITS * from.travelTo(to));
    }

    private static TravelMatrix matrix(List<Place> places) {
        var matrix = TravelMatrix.builder(places.size());
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                matrix.set(from, to, travel(places.get(from), places.get(to)));
            }
        }
        return matrix.build();
    }

    private static WorkdayStore depot(TrspInstance instance) {
        Set<Integer> tools = new HashSet<>();
        Set<Integer> parts = new HashSet<>();
        instance.requests().values().forEach(request -> {
            tools.addAll(request.tools());
            parts.addAll(needs(request).parts().keySet());
        });
        return new WorkdayStore("depot", 0, window(instance.depot()), 0, tools, parts);
    }

    private WorkdayVisit visit(Request request, List<TechnicianState> technicians) {
        var able = new BitSet();
        for (int index = 0; index < technicians.size(); index++) {
            able.set(index, technicians.get(index).technician().skills().containsAll(request.skills()));
        }
        return visit(request.place(), "request " + request.place().id(), able, needs(request));
    }

    private static Supplies needs(Request request) {
        var parts = new HashMap<Integer, Integer>();
        for (int kind = 0; kind < request.parts().size(); kind++) {
            if (request.parts().get(kind) > 0) {
                parts.put(kind, request.parts().get(kind));
            }
        }
        return new Supplies(request.tools(), parts);
    }

    /** A call at the depot that is under way is a fact like any other stop. */
    private WorkdayVisit callAtDepot(int technician) {
        var only = new BitSet();
        only.set(technician);
        return visit(instance.depot(), "call at the depot by " + technician, only, Supplies.NONE);
    }

    private WorkdayVisit visit(Place place, String name, BitSet able, Supplies needs) {
        return new WorkdayVisit(
                name,
                placeOf.get(place.id()),
                List.of(UNITS * place.service()),
                window(place),
                unservedPrice,
                Staffing.only(able),
                needs,
                1,
                null,
                null,
                null);
    }

    private WorkdayEngineer engineer(TechnicianState state, List<Integer> stops) {
        Place home = state.technician().home();
        int close = UNITS * home.close();
        var locked = new ArrayList<WorkdayEngineer.Locked>();
        for (Leg leg : state.underWay()) {
            int visit = leg.stop() == instance.depot().id() ? stops.size() - 1 : stops.indexOf(leg.stop());
            boolean last = leg.equals(state.underWay().getLast());
            int end = last ? Math.max(leg.end(), state.readyAt()) : leg.end();
            locked.add(new WorkdayEngineer.Locked(visit, leg.start() - leg.leftFor(), leg.start(), leg.start(), end));
        }
        return new WorkdayEngineer(
                "technician " + home.id(),
                placeOf.get(home.id()),
                placeOf.get(home.id()),
                new WorkdayEngineer.Hours(Math.min(state.readyAt(), close), close, close, 0),
                Pauses.NONE,
                0,
                0,
                Integer.MAX_VALUE,
                state.carried(instance),
                true,
                locked,
                List.of());
    }

    private static OpenHours window(Place place) {
        return new OpenHours(UNITS * place.open(), UNITS * place.close() + 1);
    }
}
