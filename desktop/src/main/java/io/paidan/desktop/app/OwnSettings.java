package io.paidan.desktop.app;

import io.paidan.desktop.setup.SetupViewModel;
import io.paidan.desktop.shell.AskingView;
import io.paidan.desktop.shell.ContactView;
import io.paidan.desktop.shell.ContactViewModel;
import io.paidan.desktop.shell.OwnSessionsView;
import io.paidan.desktop.shell.OwnSessionsViewModel;
import io.paidan.desktop.shell.PasswordView;
import io.paidan.desktop.shell.PasswordViewModel;
import io.paidan.desktop.shell.UserMenu;
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

    /** What the user's menu leads to. */
    UserMenu.Acts acts(SetupViewModel setup, Runnable signOut) {
        return new UserMenu.Acts(
                setup::open,
                setup.offeredProperty(),
                this::speak,
                this::changeContact,
                this::changePassword,
                this::showSessions,
                signOut);
    }

    /** Changes the language here, and has the server keep it for wherever he signs in next. */
    private void speak(Locale language) {
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

    private void changeContact() {
        var model = new ContactViewModel(
                context.failures(),
                context.fx(),
                context.api()::ownContact,
                context.api()::changeOwnContact,
                () -> done("shell.contactChanged"));
        ask(new ContactView(model, context.texts(), this::stopAsking));
    }

    private void changePassword() {
        var model = new PasswordViewModel(
                context.texts(),
                context.failures(),
                context.fx(),
                context.api()::changePassword,
                () -> done("shell.passwordChanged"));
        ask(new PasswordView(model, context.texts(), "shell.passwordRules", this::stopAsking));
    }

    private void showSessions() {
        var model = new OwnSessionsViewModel(
                context.failures(),
                context.fx(),
                context.api().sessions(),
                context.user().id());
        ask(new OwnSessionsView(model, context.texts(), context.clockface(), context.clock(), this::stopAsking));
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
