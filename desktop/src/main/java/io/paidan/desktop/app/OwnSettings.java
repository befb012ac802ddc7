package io.paidan.desktop.app;

import io.paidan.desktop.shell.AskingView;
import io.paidan.desktop.shell.ContactView;
import io.paidan.desktop.shell.ContactViewModel;
import io.paidan.desktop.shell.PasswordView;
import io.paidan.desktop.shell.PasswordViewModel;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What the user changes about himself: on a card over the console, or at once. */
final class OwnSettings {

    private final AppContext context;
    private final StackPane root;

    /** @param root what the cards are laid over */
    OwnSettings(AppContext context, StackPane root) {
        this.context = context;
        this.root = root;
    }

    /** Changes the language here, and has the server keep it for wherever he signs in next. */
    void speak(Locale language) {
        context.texts().localeProperty().set(language);
        var _ = context.api()
                .changeLanguage(language.toLanguageTag())
                .whenCompleteAsync((nothing, failure) -> tellOfLanguage(failure), context.fx());
    }

    private void tellOfLanguage(@Nullable Throwable failure) {
        if (failure != null) {
            var why = context.failures().sentence(failure);
            context.toasts().refuse(context.texts().get("shell.languageNotKept", why));
        }
    }

    void changeContact() {
        var model = new ContactViewModel(
                context.failures(),
                context.fx(),
                context.api()::ownContact,
                context.api()::changeOwnContact,
                () -> done("shell.contactChanged"));
        ask(new ContactView(model, context.texts(), this::stopAsking));
    }

    void changePassword() {
        var model = new PasswordViewModel(
                context.texts(),
                context.failures(),
                context.fx(),
                context.api()::changePassword,
                () -> done("shell.passwordChanged"));
        ask(new PasswordView(model, context.texts(), "shell.passwordRules", this::stopAsking));
    }

    private void ask(AskingView asking) {
        stopAsking();
        root.getChildren().add(asking);
        asking.startTyping();
    }

    private void done(String textKey) {
        stopAsking();
        context.toasts().tell(context.texts().get(textKey));
    }

    private void stopAsking() {
        root.getChildren().removeIf(AskingView.class::isInstance);
    }
}
