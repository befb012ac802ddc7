package io.paidan.desktop.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** What a view or view model listens to; released all at once when it goes. */
public final class Subscriptions implements AutoCloseable {

    private final List<Subscription> held = new ArrayList<>();

    public Subscriptions add(Subscription subscription) {
        held.add(subscription);
        return this;
    }

    @Override
    public void close() {
        held.forEach(Subscription::unsubscribe);
        held.clear();
    }
}
