package io.paidan.planning.search;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An anytime search for good routes of a model. It starts from fresh or given routes, never returns anything worse than
 * them, and can be called off at any time.
 */
public final class Search<R extends Route<R>> {
    private final RouteModel<R> model;
    private long seed;
    private int threads = 1;
    private int @Nullable [][] start;
    private BooleanSupplier cancelled = () -> false;
    private Consumer<Progress> listener = _ -> {};

    public Search(RouteModel<R> model) {
        this.model = model;
    }

    /** Searches with the same seed, start, threads and {@link Budget.Steps} end with the same routes. */
    public Search<R> seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** So many searches at the same time, each with its own random numbers; the best wins. One runs in the caller's thread. */
    public Search<R> threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("A search with " + threads + " threads: it needs at least 1.");
        }
        this.threads = threads;
        return this;
    }

    /** Stops of each route to start from. What breaks a limit of the model there begins absent. */
    public Search<R> start(int[][] sequences) {
        this.start = sequences;
        return this;
    }

    /** Asked about every millisecond, by any of the threads; once it says so, the search returns the best so far. */
    public Search<R> stopWhen(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        return this;
    }

    /** Told about ten times a second by one of the searching threads, and at the end by the caller's. */
    public Search<R> onProgress(Consumer<Progress> listener) {
        this.listener = listener;
        return this;
    }

    /** Searches until the budget is used up or it is called off, as by an interrupt of the calling thread. */
    public Solution<R> run(Budget budget) {
        var startRoutes = new StartRoutes(model, start);
        var searchers = IntStream.range(0, threads)
                .mapToObj(thread -> searcher(thread, startRoutes, new Meter(budget, cancelled)))
                .toList();
        var solution = new Team<>(searchers).run();
        var share = searchers.getFirst().share();
        listener.accept(new Progress(share, solution.cost(), solution.unserved().size()));
        return solution;
    }

    private Searcher<R> searcher(int thread, StartRoutes startRoutes, Meter meter) {
        Consumer<Progress> told = thread == 0 ? listener : _ -> {};
        return new Searcher<>(model, startRoutes, seed * threads + thread, meter, new Reports(told));
    }
}
