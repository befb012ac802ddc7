package io.paidan.desktop.inspector;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A board on which an order is picked, and a server that answers what is sent of it when the test says so.
 *
 * @param <C> what is sent
 */
final class PickedOrderFixture<C> {

    final Texts texts = new Texts(Texts.ENGLISH);
    final DispatchStore store = new DispatchStore();
    final EventApplier applier = new EventApplier(store);
    final Selection selection = new Selection();
    final Toasts toasts = new Toasts();
    final FailureTexts failures = new FailureTexts(texts);
    final Clockface clockface = new Clockface(texts, () -> BoardFixture.ZONE);
    final ObjectProperty<Instant> now = new SimpleObjectProperty<>(BoardFixture.NOW);
    final List<C> sent = new ArrayList<>();
    private CompletableFuture<WorkOrderSummary> reply = new CompletableFuture<>();

    PickedOrderFixture() {
        applier.load(BoardFixture.board());
    }

    EditContext context(Role role) {
        return new EditContext(store, selection, role, toasts, failures, texts, Runnable::run);
    }

    WorkOrderSummary order(String number) {
        return store.findOrder(BoardFixture.order(number)).orElseThrow();
    }

    CompletableFuture<WorkOrderSummary> send(UUID order, C command) {
        sent.add(command);
        reply = new CompletableFuture<>();
        return reply;
    }

    void accept() {
        reply.complete(order("0042"));
    }

    void refuse(String sentence) {
        reply.completeExceptionally(new ApiException(
                new Problem(ProblemCode.CONFLICT, 409, "Conflict", sentence, Map.of(), List.of(), List.of())));
    }
}
