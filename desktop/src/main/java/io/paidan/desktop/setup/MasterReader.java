package io.paidan.desktop.setup;

import io.paidan.desktop.fx.Recalculation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings the records of a master into its list: when the page asks, and, where the server searches, with what is typed. */
final class MasterReader<R> {

    private final Master<R, ?> master;
    private final MasterList<R> list;
    private final SetupContext context;
    private final Runnable done;
    private final Consumer<Throwable> failed;

    /** @param done told when the page's records are there */
    MasterReader(
            Master<R, ?> master, MasterList<R> list, SetupContext context, Runnable done, Consumer<Throwable> failed) {
        this.master = master;
        this.list = list;
        this.context = context;
        this.done = done;
        this.failed = failed;
        if (list.isSearchedByServer()) {
            followSearch();
        }
    }

    void load() {
        load(() -> {});
    }

    /** @param then run once the records are there */
    void load(Runnable then) {
        var _ = reload().whenCompleteAsync(
                        (records, failure) -> {
                            if (failure != null) {
                                failed.accept(failure);
                            } else {
                                then.run();
                            }
                        },
                        context.fx());
    }

    private CompletableFuture<List<R>> reload() {
        return master.search(list.searchProperty().get())
                .thenApplyAsync(
                        records -> {
                            list.replace(records);
                            done.run();
                            return records;
                        },
                        context.fx());
    }

    /** @param found told the record of this id as soon as it is there; never, when there is none */
    void find(String id, Consumer<R> found) {
        var _ = reload().thenComposeAsync(
                        records -> list.find(id)
                                .map(record -> CompletableFuture.completedFuture(Optional.of(record)))
                                .orElseGet(() -> master.find(id)),
                        context.fx())
                .whenCompleteAsync(
                        (record, failure) -> {
                            if (failure != null) {
                                failed.accept(failure);
                            } else {
                                record.ifPresent(there -> {
                                    list.put(there);
                                    found.accept(there);
                                });
                            }
                        },
                        context.fx());
    }

    /** @param opened told the whole of a record of the list, at once where the list has it whole */
    void open(R record, Consumer<R> opened) {
        var whole = master.open(record);
        if (whole.isDone() && !whole.isCompletedExceptionally()) {
            opened.accept(whole.join());
            return;
        }
        var _ = whole.whenCompleteAsync(
                (found, failure) -> {
                    if (failure != null) {
                        failed.accept(failure);
                    } else {
                        opened.accept(found);
                    }
                },
                context.fx());
    }

    private void followSearch() {
        var searching = new Recalculation<String, List<R>>(
                () -> Optional.of(list.searchProperty().get()),
                words -> master.search(words).join(),
                this::found,
                context.background(),
                context.fx());
        list.searchProperty().subscribe((before, after) -> searching.ask());
    }

    private void found(@Nullable List<R> records, @Nullable Throwable failure) {
        if (records != null) {
            list.replace(records);
        } else if (failure != null) {
            failed.accept(failure);
        }
    }
}
