package io.paidan.planning.workday;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A day to be planned. Engineers, visits, stores and travel classes are called by their index in these lists.
 *
 * @param travel the travel times by class; all know the same places
 */
public record WorkdayProblem(
        List<WorkdayEngineer> engineers,
        List<WorkdayVisit> visits,
        List<WorkdayStore> stores,
        List<TravelClass> travel,
        Prices prices) {

    /** @throws IllegalArgumentException naming the thing and the value that is wrong */
    public WorkdayProblem {
        engineers = List.copyOf(engineers);
        visits = List.copyOf(visits);
        stores = List.copyOf(stores);
        travel = List.copyOf(travel);
        requireUnique("engineers", engineers, WorkdayEngineer::id);
        requireUnique("visits", visits, WorkdayVisit::id);
        requireUnique("stores", stores, WorkdayStore::id);
        var places = places(travel);
        var planned = new HashSet<Integer>();
        for (var engineer : engineers) {
            check(engineer, visits, travel.size(), places, planned);
        }
        for (var visit : visits) {
            requirePlace("visit " + visit.id(), visit.place(), places);
            if (visit.call() != null) {
                requirePlace(
                        "the call on the way to visit " + visit.id(),
                        visit.call().place(),
                        places);
            }
            check(visit, engineers);
        }
        for (var store : stores) {
            requirePlace("store " + store.id(), store.place(), places);
        }
    }

    private static <T> void requireUnique(String what, List<T> things, Function<T, String> id) {
        var seen = new HashMap<String, Integer>();
        for (var k = 0; k < things.size(); k++) {
            var before = seen.put(id.apply(things.get(k)), k);
            if (before != null) {
                throw new IllegalArgumentException(
                        "the %s %d and %d are both called %s".formatted(what, before, k, id.apply(things.get(k))));
            }
        }
    }

    private static int places(List<TravelClass> travel) {
        if (travel.isEmpty()) {
            throw new IllegalArgumentException("there are no travel times. At least one travel class is needed.");
        }
        var places = travel.getFirst().places();
        for (var k = 1; k < travel.size(); k++) {
            if (travel.get(k).places() != places) {
                throw new IllegalArgumentException("travel class %d knows %d places, class 0 %d"
                        .formatted(k, travel.get(k).places(), places));
            }
        }
        return places;
    }

    private static void requirePlace(String what, int place, int places) {
        if (place < 0 || place >= places) {
            throw new IllegalArgumentException(
                    "%s is at place %d, the travel times know the places 0 … %d".formatted(what, place, places - 1));
        }
    }

    private static void check(
            WorkdayEngineer engineer, List<WorkdayVisit> visits, int travelClasses, int places, Set<Integer> planned) {
        var who = "engineer " + engineer.id();
        requirePlace("the start of " + who, engineer.start(), places);
        if (engineer.end() != null) {
            requirePlace("the end of " + who, engineer.end(), places);
        }
        if (engineer.travelClass() < 0 || engineer.travelClass() >= travelClasses) {
            throw new IllegalArgumentException(
                    "%s has travel class %d of %d".formatted(who, engineer.travelClass(), travelClasses));
        }
        engineer.locked().forEach(locked -> requirePlanned(who, locked.visit(), visits, planned));
        engineer.pinned().forEach(visit -> requirePlanned(who, visit, visits, planned));
    }

    private static void requirePlanned(String who, int visit, List<WorkdayVisit> visits, Set<Integer> planned) {
        if (visit < 0 || visit >= visits.size()) {
            throw new IllegalArgumentException(
                    "%s has visit %d, there are %d visits".formatted(who, visit, visits.size()));
        }
        if (!planned.add(visit)) {
            throw new IllegalArgumentException("visit %s is locked or pinned twice, the second time with %s"
                    .formatted(visits.get(visit).id(), who));
        }
    }

    private static void check(WorkdayVisit visit, List<WorkdayEngineer> engineers) {
        var allowed = visit.staffing().allowed();
        if (allowed != null && allowed.length() > engineers.size()) {
            throw new IllegalArgumentException("visit %s allows engineer %d, there are %d engineers"
                    .formatted(visit.id(), allowed.length() - 1, engineers.size()));
        }
        var times = visit.serviceTimes().size();
        for (var engineer : engineers) {
            if (times > 1 && engineer.level() >= times) {
                throw new IllegalArgumentException(
                        "visit %s says how long it takes for %d levels, engineer %s has level %d"
                                .formatted(visit.id(), times, engineer.id(), engineer.level()));
            }
        }
    }
}
