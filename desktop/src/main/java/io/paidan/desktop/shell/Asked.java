package io.paidan.desktop.shell;

import io.paidan.desktop.client.FailureTexts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** What somebody fills in and sends; one request at a time. */
public abstract class Asked {

    private final FailureTexts failures;
    private final Executor fx;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    Asked(FailureTexts failures, Executor fx) {
        this.failures = failures;
        this.fx = fx;
    }

    /** Why it did not work; empty when nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** True while the server is asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** True while there is something to send, and nothing under way. */
    ObservableValue<Boolean> sendableProperty() {
        return busy.not();
    }

    public abstract void send();

    final void say(String why) {
        problem.set(why);
    }

    /** @param done told what the server answered, unless it refused */
    final <T> void await(CompletableFuture<T> reply, Consumer<T> done) {
        problem.set("");
        busy.set(true);
        var _ = reply.whenCompleteAsync(
                (answer, failure) -> {
                    busy.set(false);
                    if (failure == null) {
                        done.accept(answer);
                    } else {
                        problem.set(failures.sentence(failure));
                    }
                },
                fx);
    }
}
