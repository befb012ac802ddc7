package io.paidan.desktop.fx;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works something out on another thread whenever it is asked to: one at a time, and however often it is asked meanwhile,
 * once more after that. Asked and told on the user interface thread.
 *
 * @param <I> what it works on; read on the user interface thread, so it must be a copy
 */
public final class Recalculation<I, O> implements AutoCloseable {

    private final Supplier<Optional<I>> input;
    private final Function<I, O> work;
    private final BiConsumer<@Nullable O, @Nullable Throwable> done;
    private final Executor background;
    private final Executor fx;
    private boolean running;
    private boolean again;
    private long round;

    /**
     * @param input empty when there is nothing to work out
     * @param done told the result, or the failure
     */
    public Recalculation(
            Supplier<Optional<I>> input,
            Function<I, O> work,
            BiConsumer<@Nullable O, @Nullable Throwable> done,
            Executor background,
            Executor fx) {
        this.input = input;
        this.work = work;
        this.done = done;
        this.background = background;
        this.fx = fx;
    }

    public void ask() {
        if (running) {
            again = true;
            return;
        }
        input.get().ifPresent(this::start);
    }

    /** Forgets what is being worked out; its result is told to nobody. */
    public void cancel() {
        round++;
        running = false;
        again = false;
    }

    @Override
    public void close() {
        cancel();
    }

    private void start(I given) {
        running = true;
        again = false;
        var mine = round;
        var _ = CompletableFuture.supplyAsync(() -> work.apply(given), background)
                .whenCompleteAsync((result, failure) -> finish(mine, result, failure), fx);
    }

    private void finish(long mine, @Nullable O result, @Nullable Throwable failure) {
        if (mine != round) {
            return;
        }
        running = false;
        done.accept(result, failure);
        if (again) {
            ask();
        }
    }
}
