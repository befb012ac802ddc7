package io.paidan.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DayWatchTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(BoardFixture.NOW);
    private final ServerClock clock = new ServerClock(now::get);
    private final SimpleObjectProperty<Long> minute = new SimpleObjectProperty<>(0L);
    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final AtomicInteger reloads = new AtomicInteger();

    @BeforeEach
    void a_board_of_today() {
        clock.useZone(BoardFixture.ZONE);
        applier.load(BoardFixture.board());
    }

    @Test
    void during_the_day_nothing_is_loaded_anew() {
        try (var watch = watch()) {
            pass(Duration.ofMinutes(1));
            assertThat(watch).isNotNull();
            assertThat(reloads).hasValue(0);
        }
    }

    @Test
    void after_local_midnight_the_board_is_asked_for_until_it_is_of_the_new_day() {
        try (var watch = watch()) {
            pass(Duration.ofHours(24));
            pass(Duration.ofMinutes(1));
            assertThat(watch).isNotNull();
            assertThat(reloads).hasValue(2);
        }
    }

    @Test
    void once_closed_it_asks_for_nothing() {
        watch().close();
        pass(Duration.ofHours(24));
        assertThat(reloads).hasValue(0);
    }

    private DayWatch watch() {
        return new DayWatch(store, clock, minute, reloads::incrementAndGet);
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
        minute.set(minute.get() + 1);
    }
}
