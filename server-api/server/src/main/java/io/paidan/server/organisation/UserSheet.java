package io.paidan.server.organisation;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;
import static io.paidan.server.sheet.SheetColumn.secret;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.session.Users;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Users by the name they sign in with. A password goes in with a new one and never comes out. It is not in {@code session},
 * which every sheet needs to know who asks.
 */
@Component
class UserSheet implements Sheet<UserDetails> {

    private static final SheetColumn<UserDetails, String> USERNAME =
            required("username", code(), UserDetails::username);
    private static final SheetColumn<UserDetails, String> DISPLAY_NAME =
            required("displayName", text(), UserDetails::displayName);
    private static final SheetColumn<UserDetails, Role> ROLE = required("role", choice(Role.class), UserDetails::role);
    private static final SheetColumn<UserDetails, List<String>> TERRITORIES =
            required("territories", list(code()), UserDetails::territories);
    private static final SheetColumn<UserDetails, String> LANGUAGE =
            optional("language", text(), UserDetails::language);
    private static final SheetColumn<UserDetails, Boolean> ACTIVE = optional("active", flag(), UserDetails::active);
    private static final SheetColumn<UserDetails, String> PASSWORD = secret("password", text());

    private final Users users;
    private final CommandCheck check;
    /** Its cells are the codes of engineers, which only the database knows. */
    private final SheetColumn<UserDetails, String> engineer;

    UserSheet(Users users, CommandCheck check) {
        this.users = users;
        this.check = check;
        this.engineer = optional("engineerId", code(), user -> users.findEngineerCode(user.engineerId()));
    }

    @Override
    public SheetKind kind() {
        return SheetKind.USERS;
    }

    @Override
    public List<SheetColumn<UserDetails, ?>> columns() {
        return List.of(USERNAME, DISPLAY_NAME, ROLE, TERRITORIES, engineer, LANGUAGE, ACTIVE, PASSWORD);
    }

    @Override
    public void write(SignedInUser asking, Consumer<UserDetails> to) {
        users.stream(asking).forEach(to);
    }

    @Override
    public Optional<UserDetails> find(SheetRow<UserDetails> row, SignedInUser asking) {
        return users.find(row.get(USERNAME), asking);
    }

    @Override
    public Saved<UserDetails> save(SheetRow<UserDetails> row, SignedInUser asking) {
        var stored = row.stored();
        var sent = new SaveUser(
                stored == null ? 0 : stored.version(),
                row.get(USERNAME),
                row.get(DISPLAY_NAME),
                row.get(ROLE),
                row.get(TERRITORIES),
                engineerId(row.find(engineer)),
                row.find(LANGUAGE),
                row.get(ACTIVE, true),
                row.find(PASSWORD));
        var id = stored == null ? UuidCreator.getTimeOrderedEpoch() : stored.id();
        return users.save(id, check.require(sent), asking);
    }

    private @Nullable UUID engineerId(@Nullable String code) {
        return code == null ? null : users.requireEngineer(code);
    }
}
