package io.paidan.desktop.channel;

import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.UserContact;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.ServerMaster;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.util.List;
import java.util.Objects;

/** The page that says where each user is told. */
public final class ContactPages {

    public static final String CONTACTS = "channel.contacts";
    private static final String PATH = "/api/setup/notice-contacts";

    private ContactPages() {}

    public static SetupPage contacts(SetupContext setup) {
        var texts = setup.texts();
        List<Column<UserContact>> columns = List.of(
                Column.of("channel.contactName", 3, UserContact::displayName),
                Column.of(
                        "channel.contactMail",
                        4,
                        user -> Objects.requireNonNullElse(user.contact().email(), "")),
                Column.of(
                        "channel.contactNumber",
                        3,
                        user -> Objects.requireNonNullElse(user.contact().phone(), "")),
                Column.of("channel.language", 2, user -> texts.of(user.contact().language())));
        var master = new Contacts(setup.api().resource(PATH, UserContact.class));
        var model = new MasterViewModel<>(master, new ContactForm(texts), columns, setup);
        return new MasterPage<>(CONTACTS, SetupGroup.NOTICES, PATH, model, setup);
    }

    /** Every user has one, so none is made here. */
    private record Contacts(Resource<UserContact> server) implements ServerMaster<UserContact, SaveContact> {

        @Override
        public String id(UserContact user) {
            return user.userId().toString();
        }

        @Override
        public String name(UserContact user) {
            return user.displayName();
        }

        @Override
        public boolean isActive(UserContact user) {
            return user.active();
        }
    }
}
