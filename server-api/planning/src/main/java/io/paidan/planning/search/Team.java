package io.paidan.planning.search;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Searchers at work at the same time, one thread each. They meet at fixed shares of the budget, and all go on from the best
 * routes of any of them; so the result depends on their number but not on their pace.
 */
final class Team<R extends Route<R>> {
    private static final int MEETINGS = 10;

    private final List<Searcher<R>> searchers;

    Team(List<Searcher<R>> searchers) {
        this.searchers = searchers;
    }

    Solution<R> run() {
        if (searchers.size() == 1) {
            searchers.getFirst().runUntil(1);
        } else {
            runTogether();
        }
        return best().toSolution(searchers.stream().mapToLong(Searcher::steps).sum());
    }

    private void runTogether() {
        var threads = Thread.ofPlatform().daemon().name("route-search-", 0).factory();
        try (var executor = Executors.newFixedThreadPool(searchers.size(), threads)) {
            for (var meeting = 1; meeting <= MEETINGS; meeting++) {
                runUntil((double) meeting / MEETINGS, executor);
                searchers.forEach(searcher -> searcher.adopt(best()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void runUntil(double share, ExecutorService executor) throws InterruptedException {
        Stream<Callable<Boolean>> runs = searchers.stream().map(searcher -> () -> searcher.runUntil(share));
        for (var run : executor.invokeAll(runs.toList())) {
            try {
                run.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A search ended by an error of its model.", failed.getCause());
            }
        }
    }

    private BestRoutes<R> best() {
        return searchers.stream()
                .map(Searcher::best)
                .min(Comparator.comparingLong(BestRoutes::cost))
                .orElseThrow();
    }
}
