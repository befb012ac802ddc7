package io.paidan.server.notice;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.UserContact;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Where users are told, by the name they sign in with. */
@Component
class NoticeContactSheet implements Sheet<UserContact> {

    private static final SheetColumn<UserContact, String> USERNAME =
            required("username", code(), UserContact::username);
    private static final SheetColumn<UserContact, String> EMAIL =
            optional("email", text(), user -> user.contact().email());
    private static final SheetColumn<UserContact, String> PHONE =
            optional("phone", CellKinds.phone(), user -> user.contact().phone());
    private static final SheetColumn<UserContact, NoticeLanguage> LANGUAGE = required(
            "language", choice(NoticeLanguage.class), user -> user.contact().language());

    private final NoticeContacts contacts;
    private final MasterChange change;

    NoticeContactSheet(NoticeContacts contacts, MasterChange change) {
        this.contacts = contacts;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.NOTICE_CONTACTS;
    }

    @Override
    public List<SheetColumn<UserContact, ?>> columns() {
        return List.of(USERNAME, EMAIL, PHONE, LANGUAGE);
    }

    @Override
    public void write(SignedInUser user, Consumer<UserContact> to) {
        contacts.forEach(user, to);
    }

    @Override
    public Optional<UserContact> find(SheetRow<UserContact> row, SignedInUser user) {
        return contacts.find(row.get(USERNAME), user);
    }

    /** Users are made by the sheet of users. */
    @Override
    public Saved<UserContact> save(SheetRow<UserContact> row, SignedInUser user) {
        var name = row.get(USERNAME);
        var stored = row.stored();
        if (stored == null) {
            throw change.wrong(USERNAME.name(), name, "unknown", "value", name);
        }
        var wanted = new SaveContact(stored.version(), row.find(EMAIL), row.find(PHONE), row.get(LANGUAGE));
        var isTheSame = new NoticeContact(wanted.email(), wanted.phone(), wanted.language()).equals(stored.contact());
        return new Saved<>(isTheSame ? stored : contacts.save(stored.userId(), wanted, user), false);
    }
}
