package io.paidan.desktop.shell;

import io.paidan.desktop.platform.Texts;
import javafx.scene.control.PasswordField;

/** Asks for a new password. */
public final class PasswordView extends AskingView {

    private final PasswordField former = new PasswordField();

    /**
     * @param reasonKey says why one is asked
     * @param cancel what happens when one does not want to
     */
    public PasswordView(PasswordViewModel model, Texts texts, String reasonKey, Runnable cancel) {
        super(model, texts, cancel);
        setId("change-password");
        ask(
                "password",
                "shell.changePassword",
                reasonKey,
                "shell.changePassword",
                "shell.cancel",
                field("shell.formerPassword", "password-former", former, model.formerProperty()),
                field("shell.newPassword", "password-new", new PasswordField(), model.wishedProperty()),
                field("shell.newPasswordAgain", "password-again", new PasswordField(), model.againProperty()));
    }

    @Override
    public void startTyping() {
        former.requestFocus();
    }
}
