package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.desktop.client.ApiClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What dispatching asks of the server. The replies only say that it went well; the store follows the events. */
public interface DispatchCommands {

    CompletableFuture<?> assign(UUID orderId, AssignVisit command);

    CompletableFuture<?> transitionVisit(UUID visitId, TransitionVisit command);

    CompletableFuture<?> pinVisit(UUID visitId, PinVisit command);

    /**
     * The engineers for a later day, of which this console knows neither shifts nor visits.
     *
     * @param further whether it is for one more visit beside those the order has
     */
    CompletableFuture<List<Candidate>> candidates(UUID orderId, LocalDate day, boolean further);

    /** One engineer on a later day, should work begin at that time or as soon after as his day allows. */
    CompletableFuture<Candidate> candidate(UUID orderId, UUID engineerId, Instant start);

    /** Sent to the server this client talks to. */
    static DispatchCommands of(ApiClient api) {
        return new DispatchCommands() {
            @Override
            public CompletableFuture<?> assign(UUID orderId, AssignVisit command) {
                return api.assign(orderId, command);
            }

            @Override
            public CompletableFuture<?> transitionVisit(UUID visitId, TransitionVisit command) {
                return api.transitionVisit(visitId, command);
            }

            @Override
            public CompletableFuture<?> pinVisit(UUID visitId, PinVisit command) {
                return api.pinVisit(visitId, command);
            }

            @Override
            public CompletableFuture<List<Candidate>> candidates(UUID orderId, LocalDate day, boolean further) {
                return api.candidates(orderId, day, further);
            }

            @Override
            public CompletableFuture<Candidate> candidate(UUID orderId, UUID engineerId, Instant start) {
                return api.candidate(orderId, engineerId, start);
            }
        };
    }
}
