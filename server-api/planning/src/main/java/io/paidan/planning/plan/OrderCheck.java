package io.paidan.planning.plan;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether every order is planned or left out, exactly once, and crews begin together. */
final class OrderCheck {
    private final PlanRequest request;
    private final PlanProposal proposal;
    private final Map<UUID, List<PlanStop.AtCustomer>> planned;

    OrderCheck(PlanRequest request, PlanProposal proposal) {
        this.request = request;
        this.proposal = proposal;
        this.planned = proposal.engineers().stream()
                .flatMap(plan -> plan.visits().stream())
                .collect(groupingBy(PlanStop.AtCustomer::orderId));
    }

    List<PlanFault> faults() {
        var faults = new ArrayList<PlanFault>();
        var known = new HashSet<UUID>();
        for (var order : request.orders()) {
            known.add(order.id());
            addUnlessOnce(order.id(), order.crewSize(), faults);
            addUnlessTogether(order.id(), faults);
        }
        for (var day : request.days()) {
            for (var visit : day.visits()) {
                if (known.add(visit.order().id())) {
                    addUnlessOnce(visit.order().id(), visitsOf(visit.order().id()), faults);
                }
            }
        }
        planned.keySet().stream()
                .filter(order -> !known.contains(order))
                .forEach(order ->
                        faults.add(new PlanFault.NotOnce(order, stops(order).size(), 0)));
        return faults;
    }

    private long visitsOf(UUID orderId) {
        return request.days().stream()
                .flatMap(day -> day.visits().stream())
                .filter(visit -> visit.order().id().equals(orderId))
                .count();
    }

    private List<PlanStop.AtCustomer> stops(UUID orderId) {
        return planned.getOrDefault(orderId, List.of());
    }

    private void addUnlessOnce(UUID orderId, long visits, List<PlanFault> faults) {
        var stops = stops(orderId);
        var leftOut = proposal.unserved().stream()
                .filter(order -> order.orderId().equals(orderId))
                .count();
        var ids = stops.stream().flatMap(stop -> Stream.ofNullable(stop.visitId()));
        var isOnce = leftOut == 0 ? stops.size() == visits : leftOut == 1 && stops.isEmpty();
        var visitsDiffer = ids.distinct().count()
                == stops.stream().filter(stop -> stop.visitId() != null).count();
        if (!isOnce || !visitsDiffer) {
            faults.add(new PlanFault.NotOnce(orderId, stops.size(), leftOut));
        }
    }

    private void addUnlessTogether(UUID orderId, List<PlanFault> faults) {
        var starts = stops(orderId).stream().map(PlanStop.AtCustomer::start).toList();
        if (starts.stream().distinct().count() > 1) {
            faults.add(new PlanFault.CrewApart(orderId, starts));
        }
    }
}
