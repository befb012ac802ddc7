package io.paidan.desktop.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final Room room = new Room(100, 200);

    @Test
    void with_nothing_in_it_all_of_it_is_free() {
        assertThat(room.widestFree(List.of())).isEqualTo(room);
        assertThat(room.widestFree(List.of(new Room(0, 90), new Room(200, 300))))
                .isEqualTo(room);
    }

    @Test
    void the_widest_of_what_is_left_is_found_in_whatever_order_the_rest_is_taken() {
        var taken = List.of(new Room(170, 180), new Room(90, 110), new Room(105, 120));

        assertThat(room.widestFree(taken)).isEqualTo(new Room(120, 170));
    }

    @Test
    void what_reaches_beyond_it_leaves_nothing_outside() {
        assertThat(room.widestFree(List.of(new Room(180, 400)))).isEqualTo(new Room(100, 180));
        assertThat(room.widestFree(List.of(new Room(50, 400))).width()).isZero();
    }
}
