package io.paidan.planning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Budget A_LONG_TIME = new Budget.Wall(Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_same_seed_finds_the_same_routes(int threads) {
        var model = RandomTours.of(60, 5).vehicles(15).model();

        var first = new Search<>(model).seed(9).threads(threads).run(new Budget.Steps(1500));
        var again = new Search<>(model).seed(9).threads(threads).run(new Budget.Steps(1500));
        var other = new Search<>(model).seed(10).threads(threads).run(new Budget.Steps(50));
        var otherAgain = new Search<>(model).seed(9).threads(threads).run(new Budget.Steps(50));

        assertThat(sequences(again)).isDeepEqualTo(sequences(first));
        assertThat(first.steps()).isEqualTo(1500L * threads);
        assertThat(Arrays.deepEquals(sequences(other), sequences(otherAgain))).isFalse();
    }

    @Test
    void more_steps_find_shorter_routes() {
        var model = RandomTours.of(80, 3).vehicles(30).model();

        var built = new Search<>(model).run(new Budget.Steps(0));
        var improved = new Search<>(model).run(new Budget.Steps(3000));

        assertThat(built.unserved()).isEmpty();
        assertThat(improved.cost()).isLessThan(built.cost() * 95 / 100);
    }

    @Test
    void nothing_worse_than_the_start_comes_back() {
        var model = RandomTours.of(60, 5).vehicles(15).model();
        var good = new Search<>(model).run(new Budget.Steps(5000));

        var after = new Search<>(model).start(sequences(good)).seed(2).run(new Budget.Steps(1));

        assertThat(after.cost()).isLessThanOrEqualTo(good.cost());
    }

    @Test
    void stops_of_the_start_that_break_a_limit_are_placed_elsewhere_or_said_to_be_unserved() {
        var model = RandomTours.of(12, 7).vehicles(1).model();
        var all = new int[][] {IntStream.range(0, 12).toArray()};

        var found = new Search<>(model).start(all).run(new Budget.Steps(100));

        assertThat(found.stopsOf(0).length + found.unserved().size()).isEqualTo(12);
        assertThat(found.unserved())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        Arrays.stream(found.stopsOf(0)).boxed().toList());
    }

    @Test
    void a_start_that_does_not_belong_to_the_model_is_refused() {
        var search = new Search<>(RandomTours.of(5, 1).vehicles(2).model());
        var steps = new Budget.Steps(1);

        assertThatThrownBy(() -> search.start(new int[][] {{0}}).run(steps))
                .hasMessageContaining("The start has 1 routes, the model has 2");
        assertThatThrownBy(() -> search.start(new int[][] {{0, 5}, {}}).run(steps))
                .hasMessage("The start holds stop 5, but stops are 0 to 4.");
        assertThatThrownBy(() -> search.start(new int[][] {{0, 1}, {1}}).run(steps))
                .hasMessage("The start holds stop 1 twice.");
    }

    @Test
    void calling_it_off_returns_the_best_so_far_at_once() {
        var threads = ManagementFactory.getThreadMXBean();
        var cancelledAt = new AtomicLong();

        var found = new Search<>(RandomTours.of(400, 5).vehicles(120).model())
                .stopWhen(() -> cancelledAt.get() > 0)
                .onProgress(_ -> cancelledAt.compareAndSet(0, threads.getCurrentThreadCpuTime()))
                .run(A_LONG_TIME);

        var worked = Duration.ofNanos(threads.getCurrentThreadCpuTime() - cancelledAt.get());
        assertThat(worked).isLessThan(Duration.ofMillis(50));
        assertThat(found.unserved()).isEmpty();
    }

    @Test
    void calling_it_off_stops_all_threads() {
        var cancelled = new AtomicBoolean();

        var found = new Search<>(RandomTours.of(400, 5).vehicles(120).model())
                .threads(2)
                .stopWhen(cancelled::get)
                .onProgress(_ -> cancelled.set(true))
                .run(A_LONG_TIME);

        assertThat(found.unserved()).isEmpty();
    }

    @Test
    void an_interrupt_calls_it_off_and_stays_set() {
        var model = RandomTours.of(50, 5).model();
        Thread.currentThread().interrupt();

        new Search<>(model).run(A_LONG_TIME);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void progress_tells_falling_costs_and_the_end() {
        var told = new ArrayList<Progress>();

        var found = new Search<>(RandomTours.of(100, 5).vehicles(30).model())
                .onProgress(told::add)
                .run(new Budget.Wall(Duration.ofSeconds(1)));

        assertThat(told).hasSizeBetween(2, 12);
        assertThat(told).extracting(Progress::cost).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(told.getLast())
                .isEqualTo(new Progress(1, found.cost(), found.unserved().size()));
    }

    @Test
    void time_on_the_processor_is_a_budget() {
        var model = RandomTours.of(50, 5).model();
        var before = System.nanoTime();

        new Search<>(model).run(new Budget.Cpu(Duration.ofMillis(100)));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(95));
    }

    @Test
    void senseless_budgets_are_refused() {
        assertThatThrownBy(() -> new Budget.Wall(Duration.ZERO))
                .hasMessage("A search for PT0S: the time must be more than zero.");
        assertThatThrownBy(() -> new Budget.Steps(-1))
                .hasMessage("A search of -1 steps: the number must not be negative.");
    }

    @Test
    void an_error_of_the_model_reaches_the_caller_from_any_thread() {
        var model = RandomTours.of(50, 5).model();
        var search = new Search<>(model).threads(2).stopWhen(() -> {
            throw new UnsupportedOperationException("out of order");
        });

        assertThatThrownBy(() -> search.run(A_LONG_TIME)).hasRootCauseMessage("out of order");
    }

    private static int[][] sequences(Solution<?> solution) {
        return IntStream.range(0, solution.routes().size())
                .mapToObj(solution::stopsOf)
                .toArray(int[][]::new);
    }
}
