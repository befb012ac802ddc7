package io.paidan.desktop.shell;

import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.platform.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Replacing one's own password: what one has, and the new one twice. */
public final class PasswordViewModel implements Asked {

    /** Sends the old password and the new one to the server. */
    @FunctionalInterface
    public interface Change {
        CompletableFuture<?> send(String oldPassword, String newPassword);
    }

    private final Texts texts;
    private final FailureTexts failures;
    private final Executor fx;
    private final Change change;
    private final Runnable changed;
    private final StringProperty former = new SimpleStringProperty("");
    private final StringProperty wished = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param changed called after the server has taken the new one */
    public PasswordViewModel(Texts texts, FailureTexts failures, Executor fx, Change change, Runnable changed) {
        this.texts = texts;
        this.failures = failures;
        this.fx = fx;
        this.change = change;
        this.changed = changed;
        texts.localeProperty().subscribe(language -> problem.set(""));
    }

    public StringProperty formerProperty() {
        return former;
    }

    public StringProperty wishedProperty() {
        return wished;
    }

    /** The new one once more, against slips of the finger. */
    public StringProperty againProperty() {
        return again;
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    @Override
    public void send() {
        if (busy.get()) {
            return;
        }
        if (former.get().isEmpty() || wished.get().isEmpty()) {
            problem.set(texts.get("shell.passwordsMissing"));
        } else if (!wished.get().equals(again.get())) {
            problem.set(texts.get("shell.passwordsDiffer"));
        } else {
            problem.set("");
            busy.set(true);
            var _ = change.send(former.get(), wished.get())
                    .whenCompleteAsync((nothing, failure) -> finish(failure), fx);
        }
    }

    /** Forgets what was typed. */
    public void clear() {
        former.set("");
        wished.set("");
        again.set("");
        problem.set("");
    }

    private void finish(@Nullable Throwable failure) {
        busy.set(false);
        if (failure == null) {
            clear();
            changed.run();
        } else {
            problem.set(failures.detailed(failure));
        }
    }
}
