package io.paidan.desktop.attachment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FileFailedException;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.PickedOrderQuery;
import io.paidan.desktop.store.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The files of the picked order: listed, added, brought here to be opened. */
public final class AttachmentsViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final ApiClient api;
    private final Role role;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Executor fx;
    private final PickedOrderQuery<List<Attachment>> files;
    private final BriefFiles brief = new BriefFiles();
    private final Map<UUID, CompletableFuture<Path>> brought = new HashMap<>();
    private final ReadOnlyIntegerWrapper sending = new ReadOnlyIntegerWrapper();

    public AttachmentsViewModel(
            DispatchStore store,
            Selection selection,
            ApiClient api,
            Role role,
            Toasts toasts,
            FailureTexts failures,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.api = api;
        this.role = role;
        this.toasts = toasts;
        this.failures = failures;
        this.fx = fx;
        this.files = new PickedOrderQuery<>(store, selection, api::attachments, fx);
    }

    /** Of the picked order, oldest first. */
    public ObservableValue<List<Attachment>> filesProperty() {
        return files.answerProperty().orElse(List.of());
    }

    /** Why the files are not known; empty when they are, or are just being asked for. */
    ObservableValue<String> problemProperty() {
        return files.failureProperty().map(failures::sentence).orElse("");
    }

    /** Whoever dispatches; nobody while a step names the file, which only the server knows. */
    boolean mayDelete() {
        return role.dispatches();
    }

    /** Where the picked order is; empty while none is picked. */
    Optional<GeoPoint> site() {
        return selection.orderId().flatMap(store::findOrder).map(WorkOrderSummary::place);
    }

    /** How many files are on their way to the server. */
    public ReadOnlyIntegerProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** Adds files to the picked order; each is listed when the server has it. */
    public void add(List<Path> chosen) {
        selection.orderId().ifPresent(order -> {
            for (var file : chosen) {
                sending.set(sending.get() + 1);
                var _ = api.attach(order, UuidCreator.getTimeOrderedEpoch(), file)
                        .whenCompleteAsync((attachment, failure) -> sent(failure), fx);
            }
        });
    }

    /** A copy on this machine, gone when the user signs out; fails when the server refuses or is away. */
    CompletableFuture<Path> bring(Attachment attachment) {
        var known = brought.get(attachment.id());
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        var bringing = download(attachment);
        brought.put(attachment.id(), bringing);
        return bringing;
    }

    private CompletableFuture<Path> download(Attachment attachment) {
        try {
            return api.download(attachment.id(), brief.place(attachment));
        } catch (IOException noPlace) {
            return CompletableFuture.failedFuture(
                    new FileFailedException(Path.of(System.getProperty("java.io.tmpdir")), noPlace));
        }
    }

    void tell(Throwable failure) {
        fx.execute(() -> toasts.refuse(failures.sentence(failure)));
    }

    void delete(Attachment attachment) {
        var _ = api.deleteAttachment(attachment.id())
                .whenCompleteAsync(
                        (nothing, failure) -> {
                            if (failure != null) {
                                toasts.refuse(failures.sentence(failure));
                            }
                        },
                        fx);
    }

    private void sent(@Nullable Throwable failure) {
        sending.set(sending.get() - 1);
        if (failure != null) {
            toasts.refuse(failures.sentence(failure));
        }
        files.ask();
    }

    @Override
    public void close() {
        files.close();
        brief.close();
    }
}
