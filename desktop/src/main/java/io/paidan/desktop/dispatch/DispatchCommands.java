package io.paidan.desktop.dispatch;

import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What dispatching asks of the server. The replies only say that it went well; the store follows the events. */
public interface DispatchCommands {

    CompletableFuture<?> assign(UUID orderId, AssignVisit command);

    CompletableFuture<?> transitionVisit(UUID visitId, TransitionVisit command);
}
