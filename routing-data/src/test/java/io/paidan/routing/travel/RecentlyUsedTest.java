package io.paidan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    private static final int BYTES_OF_VALUE = 1_000;
    private static final long MOST_BYTES = 100 * BYTES_OF_VALUE;

    private final AtomicInteger made = new AtomicInteger();
    private final RecentlyUsed<Integer, String> memory = new RecentlyUsed<>(MOST_BYTES, value -> BYTES_OF_VALUE);

    private String ask(int key) {
        return memory.get(key, which -> {
            made.incrementAndGet();
            return "value of " + which;
        });
    }

    @Test
    void what_was_asked_for_lately_is_not_made_again() {
        ask(1);
        IntStream.range(2, 30).forEach(this::ask);
        made.set(0);
        assertThat(ask(1)).isEqualTo("value of 1");
        assertThat(made).hasValue(0);
    }

    @Test
    void what_is_asked_for_all_the_time_stays_while_others_go() {
        for (var key = 2; key < 1_000; key++) {
            ask(1);
            ask(key);
        }
        assertThat(made).hasValue(999);
        made.set(0);
        ask(2);
        assertThat(made).as("2 was not asked for lately").hasValue(1);
    }

    @Test
    void it_never_holds_more_than_its_bytes() {
        for (var key = 0; key < 10_000; key++) {
            ask(key % 777);
            assertThat(memory.bytes()).isLessThanOrEqualTo(MOST_BYTES + 2 * (BYTES_OF_VALUE + 100));
        }
    }

    @Test
    void many_threads_always_get_the_value_of_their_key_while_values_come_and_go() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(seed -> () -> {
                        var random = new Random(seed);
                        return IntStream.range(0, 20_000).allMatch(i -> {
                            var key = random.nextInt(500);
                            return ask(key).equals("value of " + key);
                        });
                    })
                    .toList();
            for (var right : threads.invokeAll(tasks)) {
                assertThat(right.get()).isTrue();
            }
        }
        assertThat(made).as("values were forgotten and made again").hasValueGreaterThan(500);
        assertThat(memory.bytes()).isLessThanOrEqualTo(MOST_BYTES + 20 * (BYTES_OF_VALUE + 100));
    }
}
