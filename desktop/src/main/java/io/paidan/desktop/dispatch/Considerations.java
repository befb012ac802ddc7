package io.paidan.desktop.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Begins to rank the engineers for orders. */
record Considerations(
        DispatchStore store,
        InstantSource clock,
        DispatchCommands commands,
        Ranker ranker,
        RoutePlans routes,
        Executor background,
        Executor fx) {

    Consideration of(UUID orderId) {
        return consider(orderId, UnaryOperator.identity(), false);
    }

    /** @param day null for as soon as may be */
    Consideration ofFurther(UUID orderId, @Nullable LocalDate day) {
        var own = UuidCreator.getTimeOrderedEpoch();
        var further = consider(orderId, order -> order.beside(own, clock.instant()), true);
        further.ranking().dayProperty().set(day);
        return further;
    }

    private Consideration consider(UUID orderId, UnaryOperator<WorkOrderSummary> asJudged, boolean further) {
        Function<LocalDate, List<Candidate>> onLaterDay =
                day -> commands.candidates(orderId, day, further).join();
        var ranking = new OrderRanking(orderId, asJudged, store, clock, ranker, onLaterDay, background, fx);
        BiFunction<UUID, Instant, Candidate> atWishedStart = (engineerId, start) ->
                commands.candidate(orderId, engineerId, start).join();
        return new Consideration(ranking, store, clock, ranker, atWishedStart, routes, background, fx);
    }
}
