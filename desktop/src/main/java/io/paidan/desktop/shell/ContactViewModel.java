package io.paidan.desktop.shell;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.desktop.client.FailureTexts;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Where and in which language the user himself is told: read from the server, changed, sent back. */
public final class ContactViewModel implements Asked {

    private final FailureTexts failures;
    private final Executor fx;
    private final Function<NoticeContact, CompletableFuture<NoticeContact>> change;
    private final Runnable changed;
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable NoticeLanguage> language = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param changed called after the server has taken it */
    public ContactViewModel(
            FailureTexts failures,
            Executor fx,
            Supplier<CompletableFuture<NoticeContact>> read,
            Function<NoticeContact, CompletableFuture<NoticeContact>> change,
            Runnable changed) {
        this.failures = failures;
        this.fx = fx;
        this.change = change;
        this.changed = changed;
        busy.set(true);
        var _ = read.get().whenCompleteAsync(this::show, fx);
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    /** Null until it has been read. */
    public ObjectProperty<@Nullable NoticeLanguage> languageProperty() {
        return language;
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Also while it is being read. */
    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    @Override
    public void send() {
        var chosen = language.get();
        if (busy.get() || chosen == null) {
            return;
        }
        problem.set("");
        busy.set(true);
        var _ = change.apply(new NoticeContact(email.get().strip(), phone.get().strip(), chosen))
                .whenCompleteAsync((contact, failure) -> finish(failure), fx);
    }

    private void show(@Nullable NoticeContact contact, @Nullable Throwable failure) {
        busy.set(false);
        if (contact != null) {
            email.set(Objects.requireNonNullElse(contact.email(), ""));
            phone.set(Objects.requireNonNullElse(contact.phone(), ""));
            language.set(contact.language());
        } else if (failure != null) {
            problem.set(failures.sentence(failure));
        }
    }

    private void finish(@Nullable Throwable failure) {
        busy.set(false);
        if (failure == null) {
            changed.run();
        } else {
            problem.set(failures.detailed(failure));
        }
    }
}
