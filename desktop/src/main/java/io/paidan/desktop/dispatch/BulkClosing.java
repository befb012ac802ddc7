package io.paidan.desktop.dispatch;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Closes many orders at once and says what became of each. */
public final class BulkClosing {

    /** So many the server takes at once. */
    public static final int MOST = 500;

    private static final int MOST_SENTENCES = 3;

    private final Function<CloseWorkOrders, CompletableFuture<List<ClosingResult>>> server;
    private final BooleanSupplier live;
    private final ActTexts texts;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Executor fx;

    /** @param live false while nothing can be sent */
    public BulkClosing(
            Function<CloseWorkOrders, CompletableFuture<List<ClosingResult>>> server,
            BooleanSupplier live,
            ActTexts texts,
            Toasts toasts,
            FailureTexts failures,
            Executor fx) {
        this.server = server;
        this.live = live;
        this.texts = texts;
        this.toasts = toasts;
        this.failures = failures;
        this.fx = fx;
    }

    /** @param orders as they were seen, at most {@link #MOST} */
    public void close(List<WorkOrderSummary> orders) {
        if (!live.getAsBoolean()) {
            toasts.refuse(texts.get("dispatch.serverAway"));
            return;
        }
        var rows = orders.stream()
                .map(order -> new CloseWorkOrders.Row(order.id(), order.version()))
                .toList();
        var _ = server.apply(new CloseWorkOrders(rows))
                .thenAcceptAsync(this::tell, fx)
                .exceptionallyAsync(
                        failure -> {
                            toasts.refuse(failures.sentence(failure));
                            return null;
                        },
                        fx);
    }

    private void tell(List<ClosingResult> results) {
        var refused = results.stream().filter(result -> !result.isClosed()).toList();
        var closed = results.size() - refused.size();
        if (refused.isEmpty()) {
            toasts.tell(texts.get("dispatch.closing.all", closed));
            return;
        }
        var sentences = refused.stream()
                .limit(MOST_SENTENCES)
                .map(result -> sentence(Objects.requireNonNull(result.problem())))
                .collect(joining("\n"));
        toasts.refuse(texts.get("dispatch.closing.some", closed, refused.size(), sentences));
    }

    private static String sentence(Problem problem) {
        return Objects.requireNonNullElse(problem.detail(), problem.title());
    }
}
