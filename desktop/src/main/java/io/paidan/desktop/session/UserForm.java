package io.paidan.desktop.session;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's fields. The password stands empty: what is typed there replaces the one he has. */
final class UserForm extends MasterForm<UserDetails, SaveUser> {

    private static final int SHORTEST_PASSWORD = 10;

    private final FormField<String> username = halfLine("username", "session.username", 40, true);
    private final FormField<String> displayName = halfLine("displayName", "session.displayName", 80, true);
    private final FormField<@Nullable Role> role;
    private final FormField<@Nullable UUID> engineerId;
    private final FormField<@Nullable String> language;
    private final FormField<Boolean> active;
    private final FormField<List<String>> territories;
    private final FormField<String> password;
    private int version;

    /** @param engineers to say which of them the user is */
    UserForm(Texts texts, Lookup<EngineerSummary> engineers) {
        role = choice(
                "role",
                "session.role",
                true,
                () -> Arrays.asList(Role.values()),
                (@Nullable Role one) -> one == null ? "–" : texts.of(one));
        engineerId = choice(
                "engineerId",
                "session.engineer",
                false,
                () -> Stream.concat(
                                Stream.of((UUID) null), engineers.all().stream().map(EngineerSummary::id))
                        .toList(),
                (@Nullable UUID id) -> engineers
                        .find(engineer -> engineer.id().equals(id))
                        .map(engineer -> engineer.name() + " · " + engineer.code())
                        .orElse("–"));
        language = choice(
                "language",
                "session.language",
                false,
                () -> Arrays.asList(null, "zh-CN", "en"),
                (@Nullable String tag) -> tag == null
                        ? texts.get("session.systemLanguage")
                        : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag)));
        active = flag("active", "session.active");
        heading("session.sees");
        territories = own("territories", "session.territories", true, List.of());
        heading("session.password");
        password = secret("password", "session.newPassword", false, SHORTEST_PASSWORD);
        password.checked(typed ->
                version == 0 && typed.isEmpty() ? Optional.of(texts.get("session.firstPassword")) : Optional.empty());
        engineerId.checked(id -> (role.get() == Role.ENGINEER) == (id != null)
                ? Optional.empty()
                : Optional.of(texts.get(id == null ? "session.whichEngineer" : "session.noEngineer")));
    }

    FormField<List<String>> territories() {
        return territories;
    }

    @Override
    protected void fill(UserDetails user) {
        version = user.version();
        username.set(user.username());
        displayName.set(user.displayName());
        role.set(user.role());
        engineerId.set(user.engineerId());
        language.set(user.language());
        active.set(user.active());
        territories.set(user.territories());
        password.set("");
    }

    @Override
    protected SaveUser command(UserDetails original) {
        return new SaveUser(
                original.version(),
                username.get().strip().toLowerCase(Locale.ROOT),
                displayName.get().strip(),
                Objects.requireNonNull(role.get()),
                territories.get(),
                engineerId.get(),
                language.get(),
                active.get(),
                password.get().isEmpty() ? null : password.get());
    }
}
