package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.EngineerDay;
import io.paidan.planning.EngineerDays;
import io.paidan.planning.ranking.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Ranks by the same code as the server does; waits for the roads while the region pack is still being opened. */
public final class PlanningRanker implements Ranker {

    private final CompletableFuture<Ranking> ranking;

    public PlanningRanker(CompletableFuture<TravelTimes> travelTimes) {
        this.ranking = travelTimes.thenApply(Ranking::new);
    }

    @Override
    public List<Candidate> rank(WorkOrderSummary order, Situation situation, Instant now) {
        return ranking.join().rank(order, days(situation, now), now);
    }

    @Override
    public Candidate assess(
            WorkOrderSummary order, Situation situation, Instant now, UUID engineerId, Instant wishedStart) {
        return ranking.join().assess(order, engineerId, days(situation, now), now, wishedStart);
    }

    private static List<EngineerDay> days(Situation situation, Instant now) {
        return EngineerDays.assemble(
                now,
                situation.territories(),
                situation.engineers(),
                situation.visits(),
                situation.orders(),
                situation.positions(),
                situation.parts(),
                situation.stores(),
                situation.stock());
    }
}
