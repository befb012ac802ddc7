package io.paidan.desktop.setup;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Records of another kind that a form chooses from; read whenever its page comes to the front. */
public final class Lookup<T> {

    private final Supplier<CompletableFuture<List<T>>> source;
    private final Executor fx;
    private final ObservableList<T> all = FXCollections.observableArrayList();

    public Lookup(Supplier<CompletableFuture<List<T>>> source, Executor fx) {
        this.source = source;
        this.fx = fx;
    }

    /** All records under a path; none, and nothing is asked, for a user who may not read them. */
    public static <T> Lookup<T> of(String path, Class<T> type, SetupContext setup) {
        var server = setup.api().resource(path, type);
        return new Lookup<>(
                () -> setup.rights().get().mayRead(path) ? server.list() : CompletableFuture.completedFuture(List.of()),
                setup.fx());
    }

    /** What was read last; empty before. */
    public ObservableList<T> all() {
        return all;
    }

    public Optional<T> find(Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    CompletableFuture<Void> load() {
        return source.get().thenAcceptAsync(all::setAll, fx);
    }
}
