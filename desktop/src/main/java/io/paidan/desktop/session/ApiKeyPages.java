package io.paidan.desktop.session;

import io.paidan.contract.session.ApiKeySummary;
import io.paidan.desktop.organisation.OrganisationPages;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** The page of the keys by which other programs call the server. */
public final class ApiKeyPages {

    private ApiKeyPages() {}

    /** @param zone of the company */
    public static SetupPage keys(SetupContext setup, Clockface clockface, InstantSource clock, Supplier<ZoneId> zone) {
        var texts = setup.texts();
        var territories = OrganisationPages.lookup(setup);
        var form = new ApiKeyForm(texts, zone);
        List<Column<ApiKeySummary>> columns = List.of(
                Column.of("session.keyName", 2.8, ApiKeySummary::name),
                Column.of("session.keyHint", 1.9, key -> key.hint().replaceFirst("^paidan_", "") + "…"),
                Column.of("session.role", 3.4, key -> texts.of(key.role())),
                Column.<ApiKeySummary>of("session.keyState", 4.1, key -> state(key, setup, clockface, clock.instant()))
                        .toned(key -> isGood(key, clock.instant()) ? "pd-ink-2" : "pd-red"));
        var master = new ApiKeyMaster(setup);
        var model = new MasterViewModel<>(master, form, columns, setup);
        return new MasterPage<>("session.keys", SetupGroup.ORGANISATION, ApiKeyMaster.PATH, model, setup)
                .withLookups(territories)
                .withEditor(
                        form.territories(),
                        () -> OrganisationPages.checkList(
                                territories, form.territories().valueProperty()))
                .withActions(() -> new ApiKeyActs(model, master, setup))
                .withNote(
                        () -> new ApiKeyPane(master.madeProperty(), setup.api().server(), texts));
    }

    private static boolean isGood(ApiKeySummary key, Instant now) {
        var expiresAt = key.expiresAt();
        return key.revokedAt() == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    private static String state(ApiKeySummary key, SetupContext setup, Clockface clockface, Instant now) {
        var revokedAt = key.revokedAt();
        var expiresAt = key.expiresAt();
        var lastUsedAt = key.lastUsedAt();
        if (revokedAt != null) {
            return setup.texts().get("session.keyRevoked", clockface.timeOrDay(revokedAt, now));
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return setup.texts().get("session.keyExpired", clockface.timeOrDay(expiresAt, now));
        }
        return lastUsedAt == null
                ? setup.texts().get("session.keyUnused")
                : setup.texts().get("session.keyLastUsed", clockface.timeOrDay(lastUsedAt, now));
    }
}
