package io.paidan.desktop.session;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.NewApiKey;
import io.paidan.contract.session.Role;
import io.paidan.desktop.setup.Master;
import io.paidan.desktop.setup.SetupContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** API keys by the server; made and revoked, never changed. */
final class ApiKeyMaster implements Master<ApiKeySummary, CreateApiKey> {

    static final String PATH = "/api/setup/api-keys";

    private final SetupContext setup;
    private final ReadOnlyObjectWrapper<@Nullable NewApiKey> made = new ReadOnlyObjectWrapper<>();

    ApiKeyMaster(SetupContext setup) {
        this.setup = setup;
    }

    /** The key that was made last, which nobody can be shown again; null before. */
    ReadOnlyObjectProperty<@Nullable NewApiKey> madeProperty() {
        return made.getReadOnlyProperty();
    }

    @Override
    public CompletableFuture<List<ApiKeySummary>> list() {
        return setup.api().resource(PATH, ApiKeySummary.class).list();
    }

    @Override
    public CompletableFuture<ApiKeySummary> save(ApiKeySummary original, CreateApiKey command) {
        return setup.api()
                .resource(PATH, NewApiKey.class)
                .post("", command)
                .thenApplyAsync(
                        key -> {
                            made.set(key);
                            return key.summary();
                        },
                        setup.fx());
    }

    CompletableFuture<Void> revoke(ApiKeySummary key) {
        return setup.api().resource(PATH, ApiKeySummary.class).delete(id(key));
    }

    @Override
    public Optional<ApiKeySummary> blank() {
        return Optional.of(new ApiKeySummary(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                "",
                Role.AGENT,
                List.of(),
                "",
                Instant.EPOCH,
                null,
                null,
                null,
                null));
    }

    @Override
    public String id(ApiKeySummary key) {
        return key.id().toString();
    }

    @Override
    public String name(ApiKeySummary key) {
        return key.name();
    }

    @Override
    public boolean isActive(ApiKeySummary key) {
        return key.revokedAt() == null;
    }
}
