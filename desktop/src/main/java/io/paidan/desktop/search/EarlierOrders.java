package io.paidan.desktop.search;

import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.store.DispatchStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Orders the board holds no more: the server is asked when typing rests, and only the answer to the newest words counts. */
final class EarlierOrders {

    /** What was found; or why the server could not say. */
    record Answer(List<WorkOrderSummary> orders, @Nullable Throwable failure) {
        static final Answer NONE = new Answer(List.of(), null);
    }

    /** A letter alone fits nearly every order. */
    private static final int SHORTEST = 2;

    private static final int MOST = 5;

    private final DispatchStore store;
    private final Function<String, CompletableFuture<WorkOrderPage>> server;
    private final Runnable answered;
    private final Executor rested;
    private final Executor fx;
    private Answer answer = Answer.NONE;
    private CompletableFuture<WorkOrderPage> underWay = new CompletableFuture<>();
    private long asked;

    /**
     * @param server finds orders by words, the newest first
     * @param answered hears that there is an answer
     * @param rested runs a task on the user interface thread, when typing may have rested
     */
    EarlierOrders(
            DispatchStore store,
            Function<String, CompletableFuture<WorkOrderPage>> server,
            Runnable answered,
            Executor rested,
            Executor fx) {
        this.store = store;
        this.server = server;
        this.answered = answered;
        this.rested = rested;
        this.fx = fx;
    }

    Answer answer() {
        return answer;
    }

    /** Forgets what was asked before, and asks for these words unless others come soon. */
    void look(String words) {
        var mine = ++asked;
        answer = Answer.NONE;
        underWay.cancel(true);
        if (words.length() >= SHORTEST) {
            rested.execute(() -> ask(mine, words));
        }
    }

    private void ask(long mine, String words) {
        if (mine == asked) {
            underWay = server.apply(words);
            var _ = underWay.whenCompleteAsync((page, failure) -> take(mine, page, failure), fx);
        }
    }

    private void take(long mine, @Nullable WorkOrderPage page, @Nullable Throwable failure) {
        if (mine == asked) {
            answer = new Answer(page == null ? List.of() : notOnBoard(page), failure);
            answered.run();
        }
    }

    private List<WorkOrderSummary> notOnBoard(WorkOrderPage page) {
        return page.orders().stream()
                .filter(order -> store.findOrder(order.id()).isEmpty())
                .limit(MOST)
                .toList();
    }
}
