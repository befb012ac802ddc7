package io.paidan.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class EachByItselfTest {

    private final EachByItself eachByItself = new EachByItself("Counting");
    private final List<Integer> done = new ArrayList<>();

    @Test
    void one_that_fails_holds_up_none_behind_it() {
        eachByItself.forEach(List.of(1, 0, 2), number -> number, number -> done.add(10 / number));

        assertThat(done).containsExactly(10, 5);
    }

    @Test
    void without_a_database_none_is_tried_any_more() {
        assertThatThrownBy(() -> eachByItself.forEach(List.of(1, 2), number -> number, number -> {
                    done.add(number);
                    throw new CannotCreateTransactionException("away");
                }))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(done).containsExactly(1);
    }
}
