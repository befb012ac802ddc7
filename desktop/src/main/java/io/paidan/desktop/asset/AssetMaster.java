package io.paidan.desktop.asset;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.ServerMaster;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Assets by the server, which looks through them: there are more than a console reads. */
record AssetMaster(Resource<AssetDetails> server) implements ServerMaster<AssetDetails, SaveAsset> {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public int mostListed() {
        return AssetDetails.MOST_LISTED;
    }

    @Override
    public CompletableFuture<List<AssetDetails>> search(String words) {
        return server.list("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Override
    public CompletableFuture<Optional<AssetDetails>> find(String id) {
        return server.get(id).thenApply(Optional::of);
    }

    @Override
    public Optional<AssetDetails> blank() {
        return Optional.of(new AssetDetails(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                "",
                NOBODY,
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                0,
                "",
                Instant.EPOCH));
    }

    @Override
    public String id(AssetDetails asset) {
        return asset.id().toString();
    }

    @Override
    public String name(AssetDetails asset) {
        return asset.number();
    }
}
