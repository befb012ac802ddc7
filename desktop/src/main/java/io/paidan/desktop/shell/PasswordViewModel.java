package io.paidan.desktop.shell;

import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.platform.Texts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Replacing one's own password: what one has, and the new one twice. */
public final class PasswordViewModel extends Asked {

    /** Sends the old password and the new one to the server. */
    @FunctionalInterface
    public interface Change {
        CompletableFuture<?> send(String oldPassword, String newPassword);
    }

    private final Texts texts;
    private final Change change;
    private final Runnable changed;
    private final StringProperty former = new SimpleStringProperty("");
    private final StringProperty wished = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");

    /** @param changed called after the server has taken the new one */
    public PasswordViewModel(Texts texts, FailureTexts failures, Executor fx, Change change, Runnable changed) {
        super(failures, fx);
        this.texts = texts;
        this.change = change;
        this.changed = changed;
        texts.localeProperty().subscribe(language -> say(""));
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
    public void send() {
        if (busyProperty().get()) {
            return;
        }
        if (former.get().isEmpty() || wished.get().isEmpty()) {
            say(texts.get("shell.passwordsMissing"));
        } else if (!wished.get().equals(again.get())) {
            say(texts.get("shell.passwordsDiffer"));
        } else {
            await(change.send(former.get(), wished.get()), nothing -> {
                clear();
                changed.run();
            });
        }
    }

    /** Forgets what was typed. */
    public void clear() {
        former.set("");
        wished.set("");
        again.set("");
        say("");
    }
}
