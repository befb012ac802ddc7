package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.UserContact;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where and in which language a user is told. */
final class ContactForm extends MasterForm<UserContact, SaveContact> {

    private final FormField<String> email = halfLine("email", "channel.contactMail", 254, false);
    private final FormField<String> phone = halfLine("phone", "channel.contactPhone", 30, false);
    private final FormField<@Nullable NoticeLanguage> language;

    ContactForm(Texts texts) {
        language = constant("language", "channel.contactLanguage", true, NoticeLanguage.values(), texts);
    }

    @Override
    protected void fill(UserContact user) {
        email.set(Objects.requireNonNullElse(user.contact().email(), ""));
        phone.set(Objects.requireNonNullElse(user.contact().phone(), ""));
        language.valueProperty().set(user.contact().language());
    }

    @Override
    protected SaveContact command(UserContact original) {
        return new SaveContact(
                original.version(), textOrNull(email), textOrNull(phone), Objects.requireNonNull(language.get()));
    }
}
