package io.paidan.desktop.attachment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.attachment.Attachment;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The files of the picked order: listed, added, brought here to be opened. */
public final class AttachmentsViewModel implements AutoCloseable {

    private final Selection selection;
    private final ApiClient api;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Attachment>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper sending = new ReadOnlyIntegerWrapper();
    private final Subscriptions subscriptions = new Subscriptions();

    public AttachmentsViewModel(
            DispatchStore store,
            Selection selection,
            ApiClient api,
            Toasts toasts,
            FailureTexts failures,
            Executor fx) {
        this.selection = selection;
        this.api = api;
        this.toasts = toasts;
        this.failures = failures;
        this.fx = fx;
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> open()))
                .add(store.onChange(this::follow));
    }

    /** Of the picked order, oldest first. */
    public ReadOnlyObjectProperty<List<Attachment>> filesProperty() {
        return files.getReadOnlyProperty();
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
                        .whenCompleteAsync((attachment, failure) -> sent(order, failure), fx);
            }
        });
    }

    /** A copy on this machine, gone when the console ends; fails when the server refuses or is away. */
    CompletableFuture<Path> bring(Attachment attachment) {
        try {
            var folder = Files.createTempDirectory("paidan");
            folder.toFile().deleteOnExit();
            var file = folder.resolve(attachment.name());
            file.toFile().deleteOnExit();
            return api.download(attachment.id(), file);
        } catch (IOException noPlace) {
            return CompletableFuture.failedFuture(noPlace);
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

    private void sent(UUID order, @Nullable Throwable failure) {
        sending.set(sending.get() - 1);
        if (failure != null) {
            toasts.refuse(failures.sentence(failure));
        }
        load(order);
    }

    private void open() {
        files.set(List.of());
        selection.orderId().ifPresent(this::load);
    }

    private void follow(StoreChange change) {
        selection
                .orderId()
                .filter(order -> change.reloaded() || change.orders().contains(order))
                .ifPresent(this::load);
    }

    private void load(UUID order) {
        var _ = api.attachments(order)
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (found != null
                                    && selection.orderId().filter(order::equals).isPresent()) {
                                files.set(found);
                            }
                        },
                        fx);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
