package io.paidan.desktop.shell;

import io.paidan.contract.session.Session;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.platform.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Signing in: checks the address, opens a session, says why not. */
public final class SignInViewModel {

    /** Called with the client that holds the session. */
    @FunctionalInterface
    public interface Entrance {
        void enter(ApiClient api, Session session);
    }

    private final Texts texts;
    private final FailureTexts failures;
    private final Executor fx;
    private final Function<URI, ApiClient> clients;
    private final Entrance entrance;
    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private @Nullable Locale chosenLanguage;
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param clients the client for a server; the same one for the same server while its console is open */
    public SignInViewModel(
            Texts texts, FailureTexts failures, Executor fx, Function<URI, ApiClient> clients, Entrance entrance) {
        this.texts = texts;
        this.failures = failures;
        this.fx = fx;
        this.clients = clients;
        this.entrance = entrance;
        texts.localeProperty().subscribe(language -> problem.set(""));
    }

    public StringProperty serverProperty() {
        return server;
    }

    public StringProperty usernameProperty() {
        return username;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** Why it did not work; empty when nothing is wrong. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** Why one has to sign in again; empty the first time. */
    public StringProperty reasonProperty() {
        return reason;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** Speaks this language from now on, to whoever signs in next too. */
    void speak(Locale language) {
        texts.localeProperty().set(language);
        chosenLanguage = language;
    }

    /** What whoever signs in has just chosen for himself; for him only. */
    public Optional<Locale> takeChosenLanguage() {
        var chosen = Optional.ofNullable(chosenLanguage);
        chosenLanguage = null;
        return chosen;
    }

    public void signIn() {
        if (busy.get()) {
            return;
        }
        var address = parse(server.get());
        if (address.isEmpty()) {
            problem.set(texts.get("shell.badAddress", server.get().strip()));
            return;
        }
        if (username.get().isBlank() || password.get().isEmpty()) {
            problem.set(texts.get("shell.incomplete"));
            return;
        }
        problem.set("");
        busy.set(true);
        var api = clients.apply(address.get());
        var _ = api.signIn(username.get().strip(), password.get())
                .whenCompleteAsync((session, failure) -> finish(api, session, failure), fx);
    }

    private void finish(ApiClient api, @Nullable Session session, @Nullable Throwable failure) {
        problem.set(failure == null ? "" : failures.sentence(failure));
        busy.set(false);
        if (session != null) {
            password.set("");
            entrance.enter(api, session);
        }
    }

    /** The address of a server as a person types it; {@code host:port} alone will do. */
    static Optional<URI> parse(String typed) {
        var text = typed.strip();
        var whole = text.contains("://") ? text : "http://" + text;
        try {
            var uri = new URI(whole.endsWith("/") ? whole : whole + "/");
            var isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
