package io.paidan.desktop.asset;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.SearchedMaster;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Assets by the server, which looks through them: there are more than a console reads. */
record AssetMaster(Resource<AssetDetails> server) implements SearchedMaster<AssetDetails, SaveAsset> {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public int mostListed() {
        return AssetDetails.MOST_LISTED;
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
