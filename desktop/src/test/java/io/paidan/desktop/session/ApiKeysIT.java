package io.paidan.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.NewApiKey;
import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeysIT {

    private final Texts texts = new Texts(Texts.ENGLISH);

    @Test
    void a_key_is_held_for_showing_only_by_the_console_that_made_it() throws IOException {
        try (var server = FixtureServer.start(0, BoardFixture::board);
                var api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale)) {
            api.signIn("admin", FixtureServer.PASSWORD).join();
            var made = key(null);
            server.answer("POST /api/setup/api-keys", new NewApiKey("paidan_secret", made));
            server.answer("GET /api/setup/api-keys", List.of(made));
            var master = new ApiKeyMaster(new SetupContext(
                    api,
                    () -> Rights.NONE,
                    texts,
                    new FailureTexts(texts),
                    new Toasts(),
                    Runnable::run,
                    Runnable::run));

            assertThat(master.list().join()).containsExactly(made);
            assertThat(master.madeProperty().get()).isNull();
            var form = form();
            form.fill(made);
            master.save(made, form.command(made)).join();

            assertThat(master.madeProperty().get().key()).isEqualTo("paidan_secret");
        }
    }

    @Test
    void a_key_is_good_until_the_end_of_its_last_day_where_the_company_is() {
        var form = form();
        var untilMidnight = key(Instant.parse("2026-12-31T23:00:00Z"));

        form.fill(untilMidnight);

        assertThat(form.command(untilMidnight).expiresAt()).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(form.fields().filter(field -> field.name().equals("expiresAt")))
                .singleElement()
                .satisfies(field -> assertThat(field.get()).hasToString("2026-12-31"));
    }

    private ApiKeyForm form() {
        return new ApiKeyForm(texts, () -> ZoneId.of("Europe/Vaduz"));
    }

    private static ApiKeySummary key(Instant expiresAt) {
        return new ApiKeySummary(
                UUID.randomUUID(),
                "CRM",
                "paidan_x1y2",
                Role.AGENT,
                List.of("oberland"),
                "admin",
                Instant.EPOCH,
                expiresAt,
                null,
                null,
                null);
    }
}
