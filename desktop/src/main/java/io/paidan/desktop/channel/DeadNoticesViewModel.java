package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.SetupContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The notices that could not be sent, and what is decided about them. */
final class DeadNoticesViewModel {

    private final Resource<NoticeSummary> server;
    private final SetupContext setup;
    private final ReadOnlyObjectWrapper<List<NoticeSummary>> notices = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<UUID> deciding = new HashSet<>();
    private final ReadOnlyObjectWrapper<Set<UUID>> picked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    DeadNoticesViewModel(Resource<NoticeSummary> server, SetupContext setup) {
        this.server = server;
        this.setup = setup;
    }

    /** The last one first. */
    ReadOnlyObjectProperty<List<NoticeSummary>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    /** What stands where notices would, while there are none. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Those that are decided together. */
    ReadOnlyObjectProperty<Set<UUID>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    void pick(UUID notice, boolean isPicked) {
        var now = new HashSet<>(picked.get());
        if (isPicked ? now.add(notice) : now.remove(notice)) {
            picked.set(Set.copyOf(now));
        }
    }

    /** All that are shown, or none. */
    void pickAll(boolean all) {
        picked.set(
                all ? notices.get().stream().map(NoticeSummary::id).collect(Collectors.toUnmodifiableSet()) : Set.of());
    }

    /** True when there may be more than are shown. */
    boolean isCutOff() {
        return notices.get().size() >= NoticeSummary.MOST_DEAD;
    }

    void load() {
        var _ = server.list().whenCompleteAsync(this::show, setup.fx());
    }

    /**
     * Each is decided once, however often its button is pressed while the server answers.
     *
     * @param again true to send it again, false to let it be
     */
    void decide(NoticeSummary notice, boolean again) {
        if (!deciding.add(notice.id())) {
            return;
        }
        var _ = setup.api()
                .decideDeadNotice(notice.id(), again)
                .whenCompleteAsync(
                        (nothing, failure) -> {
                            deciding.remove(notice.id());
                            if (failure != null) {
                                setup.toasts().refuse(setup.failures().sentence(failure));
                            }
                            load();
                        },
                        setup.fx());
    }

    /** Decides the picked ones, one after the other; what the server refuses stays picked. */
    void decidePicked(boolean again) {
        var all = notices.get().stream()
                .map(NoticeSummary::id)
                .filter(id -> picked.get().contains(id) && deciding.add(id))
                .toList();
        CompletableFuture<@Nullable Void> done = CompletableFuture.completedFuture(null);
        for (var id : all) {
            done = done.thenCompose(before -> setup.api().decideDeadNotice(id, again));
        }
        var _ = done.whenCompleteAsync(
                (nothing, failure) -> {
                    all.forEach(deciding::remove);
                    if (failure != null) {
                        setup.toasts().refuse(setup.failures().sentence(FailureTexts.cause(failure)));
                    }
                    load();
                },
                setup.fx());
    }

    private void show(@Nullable List<NoticeSummary> found, @Nullable Throwable failure) {
        if (found != null) {
            notices.set(found);
            var there = found.stream().map(NoticeSummary::id).collect(Collectors.toSet());
            picked.set(picked.get().stream().filter(there::contains).collect(Collectors.toUnmodifiableSet()));
        }
        message.set(
                failure != null
                        ? setup.failures().sentence(failure)
                        : notices.get().isEmpty() ? setup.texts().get("channel.nothingDead") : "");
    }
}
