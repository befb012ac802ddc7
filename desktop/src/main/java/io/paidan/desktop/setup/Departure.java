package io.paidan.desktop.setup;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the user wants to go while something is unsaved; picking rows meanwhile does not change what was taken. */
final class Departure {

    private final ReadOnlyObjectWrapper<@Nullable Runnable> waiting = new ReadOnlyObjectWrapper<>();

    /** What waits for the user's decision; null when nothing does. */
    ReadOnlyObjectProperty<@Nullable Runnable> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    void ask(Runnable then) {
        waiting.set(then);
    }

    void cancel() {
        waiting.set(null);
    }

    /** What waited, which waits no more; something that does nothing when nothing did. */
    Runnable take() {
        var then = waiting.get();
        waiting.set(null);
        return then == null ? () -> {} : then;
    }
}
