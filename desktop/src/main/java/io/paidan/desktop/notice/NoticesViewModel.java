package io.paidan.desktop.notice;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What the user was told and has not read: opening one picks its order, and it counts as read. */
public final class NoticesViewModel implements AutoCloseable {

    /** @param when how long ago, or at what time */
    record Line(UUID id, String subject, String body, String when, boolean urgent) {}

    private final DispatchStore store;
    private final Selection selection;
    private final ApiClient api;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Clockface clockface;
    private final ObservableValue<Instant> now;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<NoticeSummary>> unread = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscriptions subscriptions = new Subscriptions();

    public NoticesViewModel(
            DispatchStore store,
            Selection selection,
            ApiClient api,
            Toasts toasts,
            FailureTexts failures,
            Clockface clockface,
            ObservableValue<Instant> now,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.api = api;
        this.toasts = toasts;
        this.failures = failures;
        this.clockface = clockface;
        this.now = now;
        this.fx = fx;
        subscriptions.add(store.onChange(change -> {
            if (change.reloaded() || change.notices()) {
                refresh();
            }
        }));
        refresh();
    }

    /** The newest first. */
    ReadOnlyObjectProperty<List<NoticeSummary>> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** As they read at this moment. */
    List<Line> lines() {
        return unread.get().stream().map(this::line).toList();
    }

    /** Picks the order it is about, on the board or an earlier one. */
    void open(UUID id) {
        unread.get().stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .ifPresent(notice -> {
                    var order = notice.workOrderId();
                    if (order != null) {
                        selection.pickOrder(order);
                    }
                    read(List.of(id));
                });
    }

    void readAll() {
        read(unread.get().stream().map(NoticeSummary::id).toList());
    }

    private Line line(NoticeSummary notice) {
        return new Line(
                notice.id(),
                notice.subject(),
                notice.body(),
                clockface.timeOrDay(notice.createdAt(), now.getValue()),
                notice.urgent());
    }

    /** They go when the server has said so to all consoles of the user. */
    private void read(List<UUID> ids) {
        if (!ids.isEmpty()) {
            var _ = api.readNotices(ids)
                    .whenCompleteAsync(
                            (nothing, failure) -> {
                                if (failure != null) {
                                    toasts.refuse(failures.sentence(failure));
                                }
                            },
                            fx);
        }
    }

    private void refresh() {
        unread.set(store.notices().stream()
                .sorted(Comparator.comparing(NoticeSummary::createdAt)
                        .thenComparing(NoticeSummary::id)
                        .reversed())
                .toList());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
