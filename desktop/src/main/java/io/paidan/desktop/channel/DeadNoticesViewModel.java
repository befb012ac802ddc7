package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.client.ServerAwayException;
import io.paidan.desktop.setup.SetupContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The notices that could not be sent, and what is decided about them. */
final class DeadNoticesViewModel {

    /** Most are tried at once; a counterpart that does not answer is waited for. */
    private static final List<Duration> UNTIL_TRIED =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final Resource<NoticeSummary> server;
    private final SetupContext setup;
    private final Function<Duration, Executor> later;
    private final ReadOnlyObjectWrapper<List<NoticeSummary>> notices = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<UUID> deciding = new HashSet<>();
    private final ReadOnlyObjectWrapper<Set<UUID>> picked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /** @param later runs something on the user interface thread after so long */
    DeadNoticesViewModel(Resource<NoticeSummary> server, SetupContext setup, Function<Duration, Executor> later) {
        this.server = server;
        this.setup = setup;
        this.later = later;
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
        decide(List.of(notice.id()), again);
    }

    /** Decides the picked ones, one after the other; what the server refuses stays picked and keeps none from its turn. */
    void decidePicked(boolean again) {
        decide(
                notices.get().stream()
                        .map(NoticeSummary::id)
                        .filter(picked.get()::contains)
                        .toList(),
                again);
    }

    private void decide(List<UUID> chosen, boolean again) {
        var ids = chosen.stream().filter(deciding::add).toList();
        var decided = new ArrayList<UUID>(); // on the user interface thread
        CompletableFuture<?> done = CompletableFuture.completedFuture(null);
        for (var id : ids) {
            done = done.thenCompose(before -> setup.api()
                    .decideDeadNotice(id, again)
                    .handleAsync((nothing, failure) -> isDone(failure) && decided.add(id), setup.fx()));
        }
        var _ = done.whenCompleteAsync(
                (all, failure) -> {
                    ids.forEach(deciding::remove);
                    if (failure != null) {
                        setup.toasts().refuse(setup.failures().sentence(FailureTexts.cause(failure)));
                    }
                    load();
                    if (again && !decided.isEmpty()) { // those before the server went away, too
                        setup.toasts().tell(setup.texts().get("channel.sentAgain", decided.size()));
                        loadLater();
                    }
                },
                setup.fx());
    }

    /** The others are not tried either while the server is away. */
    private boolean isDone(@Nullable Throwable failure) {
        if (failure == null) {
            return true;
        }
        var cause = FailureTexts.cause(failure);
        if (cause instanceof ServerAwayException) {
            throw new CompletionException(cause);
        }
        setup.toasts().refuse(setup.failures().sentence(cause));
        return false;
    }

    /** What is sent again has not gone out yet: what fails once more is dead again some seconds later. */
    private void loadLater() {
        UNTIL_TRIED.forEach(wait -> later.apply(wait).execute(this::load));
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
