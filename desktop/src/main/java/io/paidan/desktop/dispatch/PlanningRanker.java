package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDays;
import io.paidan.planning.ranking.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Ranks by the same code as the server does; waits for the roads while the region pack is still being opened. */
public final class PlanningRanker implements Ranker {

    private final CompletableFuture<Ranking> ranking;

    public PlanningRanker(CompletableFuture<TravelTimes> travelTimes) {
        this.ranking = travelTimes.thenApply(Ranking::new);
    }

    @Override
    public List<Candidate> rank(WorkOrderSummary order, Situation situation, Instant now) {
        var days = EngineerDays.assemble(
                now,
                situation.territories(),
                situation.engineers(),
                situation.visits(),
                situation.orders(),
                situation.positions(),
                situation.parts(),
                situation.stores(),
                situation.stock());
        return ranking.join().rank(order, days, now);
    }
}
