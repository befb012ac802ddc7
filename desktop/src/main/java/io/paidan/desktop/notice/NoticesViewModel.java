package io.paidan.desktop.notice;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What the user was told: opening one picks its order, or leads to what it is about, and it counts as read. Those of the
 * last days stay in sight once they are read.
 */
public final class NoticesViewModel implements AutoCloseable {

    /** @param when how long ago, or at what time */
    record Line(UUID id, String subject, String body, String when, boolean urgent, boolean read) {}

    private static final Duration KEPT = Duration.ofDays(3);
    private static final Comparator<NoticeSummary> NEWEST_FIRST = Comparator.comparing(NoticeSummary::createdAt)
            .thenComparing(NoticeSummary::id)
            .reversed();

    private final DispatchStore store;
    private final Selection selection;
    private final ApiClient api;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Clockface clockface;
    private final ObservableValue<Instant> now;
    private final Runnable openUndelivered;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<NoticeSummary>> unread = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<NoticeSummary>> read = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscriptions subscriptions = new Subscriptions();

    /** @param openUndelivered leads to the notices that did not go out */
    public NoticesViewModel(
            DispatchStore store,
            Selection selection,
            ApiClient api,
            Toasts toasts,
            FailureTexts failures,
            Clockface clockface,
            ObservableValue<Instant> now,
            Runnable openUndelivered,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.api = api;
        this.toasts = toasts;
        this.failures = failures;
        this.clockface = clockface;
        this.now = now;
        this.openUndelivered = openUndelivered;
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

    /** Those of the last days that are read, as far as they are known; the newest first. */
    ReadOnlyObjectProperty<List<NoticeSummary>> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** As they read at this moment, unread or not, the newest first. */
    List<Line> lines() {
        return known().map(this::line).toList();
    }

    private Stream<NoticeSummary> known() {
        return Stream.concat(unread.get().stream(), read.get().stream()).sorted(NEWEST_FIRST);
    }

    /** Asks for those that were read, here or on another console. */
    void recall() {
        var _ = api.notices()
                .whenCompleteAsync(
                        (told, failure) -> {
                            if (told != null) {
                                read.set(List.of());
                                keep(told.stream().filter(notice -> notice.readAt() != null));
                            } else if (failure != null) {
                                toasts.refuse(failures.sentence(failure));
                            }
                        },
                        fx);
    }

    private void keep(Stream<NoticeSummary> more) {
        var since = now.getValue().minus(KEPT);
        var present = unread.get().stream().map(NoticeSummary::id).collect(Collectors.toSet());
        var kept = new LinkedHashMap<UUID, NoticeSummary>();
        Stream.concat(read.get().stream(), more)
                .filter(notice ->
                        !present.contains(notice.id()) && notice.createdAt().isAfter(since))
                .sorted(NEWEST_FIRST)
                .forEach(notice -> kept.put(notice.id(), notice));
        read.set(List.copyOf(kept.values()));
    }

    /** Picks the order it is about, on the board or an earlier one, or opens what it is about. */
    void open(UUID id) {
        known().filter(notice -> notice.id().equals(id)).findFirst().ifPresent(notice -> {
            var order = notice.workOrderId();
            if (order != null) {
                selection.pickOrder(order);
            } else if (notice.event() == NoticeEvent.NOTICE_UNDELIVERED) {
                openUndelivered.run();
            }
            if (unread.get().contains(notice)) {
                read(List.of(id));
            }
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
                notice.urgent(),
                !unread.get().contains(notice));
    }

    /** They are read when the server has said so to all consoles of the user. */
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
        var before = unread.get();
        unread.set(store.notices().stream().sorted(NEWEST_FIRST).toList());
        keep(before.stream());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
