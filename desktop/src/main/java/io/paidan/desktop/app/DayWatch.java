package io.paidan.desktop.app;

import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.store.DispatchStore;
import java.time.LocalDate;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Loads the board anew when the day it was taken on is over: shifts, absences and figures in it are those of a day. */
final class DayWatch implements AutoCloseable {

    private final DispatchStore store;
    private final ServerClock clock;
    private final Runnable reload;
    private final Subscription minutes;

    /** @param minute changes when a minute is over; asked then, so that a board taken just before midnight is not the last */
    DayWatch(DispatchStore store, ServerClock clock, ObservableValue<Long> minute, Runnable reload) {
        this.store = store;
        this.clock = clock;
        this.reload = reload;
        this.minutes = minute.subscribe(passed -> look());
    }

    private void look() {
        var taken = store.snapshotAt().map(at -> LocalDate.ofInstant(at, clock.zone()));
        if (taken.isPresent() && taken.get().isBefore(clock.today())) {
            reload.run();
        }
    }

    @Override
    public void close() {
        minutes.unsubscribe();
    }
}
