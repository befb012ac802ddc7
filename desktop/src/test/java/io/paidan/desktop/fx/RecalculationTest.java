package io.paidan.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecalculationTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Integer> read = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int value = 1;
    private final Recalculation<Integer, Integer> squares =
            new Recalculation<>(this::read, this::square, this::tell, background::add, Runnable::run);

    @Test
    void what_was_asked_for_is_worked_out_in_the_background_and_told() {
        squares.ask();
        assertThat(told).isEmpty();
        work();
        assertThat(told).containsExactly("1");
    }

    @Test
    void asked_often_meanwhile_it_works_once_more_with_what_holds_then() {
        squares.ask();
        value = 2;
        squares.ask();
        value = 3;
        squares.ask();
        work();
        assertThat(told).containsExactly("1", "9");
        assertThat(read).containsExactly(1, 3);
    }

    @Test
    void what_was_cancelled_is_told_to_nobody_and_the_next_question_starts_at_once() {
        squares.ask();
        squares.cancel();
        value = 4;
        squares.ask();
        work();
        assertThat(told).containsExactly("16");
    }

    @Test
    void a_failure_is_told_and_does_not_stop_the_next() {
        value = 0;
        squares.ask();
        work();
        value = 5;
        squares.ask();
        work();
        assertThat(told).containsExactly("zero", "25");
    }

    @Test
    void nothing_to_work_on_is_no_work() {
        value = -1;
        squares.ask();
        assertThat(background).isEmpty();
        value = 6;
        squares.ask();
        work();
        assertThat(told).containsExactly("36");
    }

    private Optional<Integer> read() {
        if (value < 0) {
            return Optional.empty();
        }
        read.add(value);
        return Optional.of(value);
    }

    private int square(int number) {
        if (number == 0) {
            throw new IllegalArgumentException("zero");
        }
        return number * number;
    }

    private void tell(@Nullable Integer result, @Nullable Throwable failure) {
        told.add(
                failure == null
                        ? String.valueOf(result)
                        : String.valueOf(failure.getCause().getMessage()));
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
