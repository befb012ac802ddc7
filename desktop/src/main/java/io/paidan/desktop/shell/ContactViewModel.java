package io.paidan.desktop.shell;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.desktop.client.FailureTexts;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Where and in which language the user himself is told: read from the server, changed, sent back. */
public final class ContactViewModel extends Asked {

    private final Function<NoticeContact, CompletableFuture<NoticeContact>> change;
    private final Runnable changed;
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable NoticeLanguage> language = new SimpleObjectProperty<>();

    /** @param changed called after the server has taken it */
    public ContactViewModel(
            FailureTexts failures,
            Executor fx,
            Supplier<CompletableFuture<NoticeContact>> read,
            Function<NoticeContact, CompletableFuture<NoticeContact>> change,
            Runnable changed) {
        super(failures, fx);
        this.change = change;
        this.changed = changed;
        await(read.get(), this::show);
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
    public void send() {
        var chosen = language.get();
        if (busyProperty().get() || chosen == null) {
            return;
        }
        var contact = new NoticeContact(email.get().strip(), phone.get().strip(), chosen);
        await(change.apply(contact), taken -> changed.run());
    }

    private void show(NoticeContact contact) {
        email.set(Objects.requireNonNullElse(contact.email(), ""));
        phone.set(Objects.requireNonNullElse(contact.phone(), ""));
        language.set(contact.language());
    }
}
