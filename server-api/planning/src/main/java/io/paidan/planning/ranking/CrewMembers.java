package io.paidan.planning.ranking;

import static java.util.Objects.requireNonNull;

import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.VanParts;
import io.paidan.planning.ranking.Judge.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who goes with somebody: the cheapest, or those who together with him carry most of what the order needs. */
final class CrewMembers {
    private final WorkOrderSummary order;
    private final Judged leader;
    private final List<Judged> others;
    private List<Judged> crew;

    /** @param able all who can begin with him, he among them, the cheapest first; at least as many as it takes */
    CrewMembers(WorkOrderSummary order, Judged leader, List<Judged> able) {
        this.order = order;
        this.leader = leader;
        this.others = able.stream().filter(one -> one.judge() != leader.judge()).toList();
        this.crew = new ArrayList<>(List.of(leader));
        crew.addAll(others.subList(0, order.crewSize() - 1));
        if (!lacking().isEmpty()) {
            crew = carriers();
        }
    }

    /** One after the other, each time the one with whom least lacks. */
    private List<Judged> carriers() {
        var carriers = new ArrayList<>(List.of(leader));
        while (carriers.size() < order.crewSize()) {
            Judged best = null;
            var least = Integer.MAX_VALUE;
            for (var one : others) {
                if (!carriers.contains(one)) {
                    carriers.add(one);
                    var lacks = lacking(carriers).stream()
                            .mapToInt(RequiredPart::quantity)
                            .sum();
                    carriers.removeLast();
                    if (lacks < least) {
                        least = lacks;
                        best = one;
                    }
                }
            }
            carriers.add(requireNonNull(best));
        }
        return carriers;
    }

    private List<RequiredPart> lacking(List<Judged> some) {
        return order.requiredParts().isEmpty()
                ? List.of()
                : VanParts.beside(some.stream().map(one -> one.judge().day()).toList())
                        .take(order);
    }

    /** What their vans lack together. */
    List<RequiredPart> lacking() {
        return lacking(crew);
    }

    List<UUID> companions() {
        return crew.stream().skip(1).map(one -> one.candidate().engineerId()).toList();
    }
}
