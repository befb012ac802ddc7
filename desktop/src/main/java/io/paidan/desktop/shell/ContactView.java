package io.paidan.desktop.shell;

import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.desktop.platform.Segments;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.scene.control.TextField;

/** Asks the user where and in which language he wants to be told. */
public final class ContactView extends AskingView {

    private final TextField email = new TextField();

    /** @param cancel what happens when it is to stay as it is */
    public ContactView(ContactViewModel model, Texts texts, Runnable cancel) {
        super(model, texts, cancel);
        setId("own-contact");
        ask(
                "contact",
                "shell.contact",
                "shell.contactHint",
                "shell.save",
                "shell.cancel",
                field("shell.contactMail", "contact-mail", email, model.emailProperty()),
                field("shell.contactPhone", "contact-phone", new TextField(), model.phoneProperty()),
                labelled(
                        "shell.contactLanguage",
                        "contact-language",
                        new Segments<>(List.of(NoticeLanguage.values()), model.languageProperty(), texts)));
        model.busyProperty().subscribe((before, busy) -> {
            if (!busy) {
                startTyping();
            }
        });
    }

    @Override
    public void startTyping() {
        email.requestFocus();
    }
}
