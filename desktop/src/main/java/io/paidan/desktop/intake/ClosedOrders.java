package io.paidan.desktop.intake;

import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The closed orders that fit what is being typed, newest first. Only the answer to the newest text counts. */
final class ClosedOrders {

    /** A letter alone fits nearly every order. */
    private static final int SHORTEST = 2;

    private final Function<String, CompletableFuture<WorkOrderPage>> server;
    private final Consumer<Throwable> failed;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<WorkOrderSummary>> found = new ReadOnlyObjectWrapper<>(List.of());
    private String wanted = "";

    /** @param failed hears why the server could not say */
    ClosedOrders(Function<String, CompletableFuture<WorkOrderPage>> server, Consumer<Throwable> failed, Executor fx) {
        this.server = server;
        this.failed = failed;
        this.fx = fx;
    }

    ReadOnlyObjectProperty<List<WorkOrderSummary>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void look(String text) {
        wanted = text.strip();
        if (wanted.length() < SHORTEST) {
            found.set(List.of());
            return;
        }
        var asked = wanted;
        var _ = server.apply(asked).whenCompleteAsync((page, failure) -> answer(asked, page, failure), fx);
    }

    private void answer(String asked, @Nullable WorkOrderPage page, @Nullable Throwable failure) {
        if (!asked.equals(wanted)) {
            return;
        }
        found.set(page == null ? List.of() : page.orders());
        if (failure != null) {
            failed.accept(failure);
        }
    }
}
