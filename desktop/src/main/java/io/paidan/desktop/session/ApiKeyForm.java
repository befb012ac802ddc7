package io.paidan.desktop.session;

import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.Role;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An API key's fields; once it is made none of them changes. */
final class ApiKeyForm extends MasterForm<ApiKeySummary, CreateApiKey> {

    /** An administrator and an engineer are always people. */
    private static final List<@Nullable Role> OFFERED =
            List.of(Role.AGENT, Role.DISPATCHER, Role.SUPERVISOR, Role.STOREKEEPER, Role.PARTNER);

    private final FormField<String> name =
            halfLine("name", "session.keyName", 80, true).fixed();
    private final FormField<@Nullable Role> role;
    private final FormField<@Nullable LocalDate> expiresOn;
    private final FormField<List<String>> territories;
    private final Supplier<ZoneId> zone;

    /** @param zone of the company, in which a key's last day ends */
    ApiKeyForm(Texts texts, Supplier<ZoneId> zone) {
        this.zone = zone;
        role = choice(
                        "role",
                        "session.role",
                        true,
                        () -> OFFERED,
                        (@Nullable Role one) -> one == null ? "–" : texts.of(one))
                .fixed();
        expiresOn = day("expiresAt", "session.keyExpires", false).fixed();
        heading("session.keySees");
        territories = own("territories", "session.territories", true, List.<String>of())
                .fixed();
    }

    FormField<List<String>> territories() {
        return territories;
    }

    @Override
    protected void fill(ApiKeySummary key) {
        name.set(key.name());
        role.set(key.role());
        expiresOn.set(lastDay(key.expiresAt()));
        territories.set(key.territories());
    }

    @Override
    protected CreateApiKey command(ApiKeySummary original) {
        var last = expiresOn.get();
        return new CreateApiKey(
                original.id(),
                name.get().strip(),
                Objects.requireNonNull(role.get()),
                territories.get(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone.get()).toInstant());
    }

    private @Nullable LocalDate lastDay(@Nullable Instant expiresAt) {
        return expiresAt == null ? null : LocalDate.ofInstant(expiresAt.minusNanos(1), zone.get());
    }
}
