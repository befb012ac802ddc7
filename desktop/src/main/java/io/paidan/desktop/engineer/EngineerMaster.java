package io.paidan.desktop.engineer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.ServerMaster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Engineers by the server. */
record EngineerMaster(Resource<EngineerDetails> server) implements ServerMaster<EngineerDetails, SaveEngineer> {

    @Override
    public Optional<EngineerDetails> blank() {
        return Optional.of(new EngineerDetails(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                "",
                "",
                "",
                "",
                Vehicle.VAN,
                new GeoPoint(0, 0),
                List.of(),
                null,
                null,
                null,
                List.of(),
                true,
                0,
                "",
                Instant.EPOCH));
    }

    @Override
    public String id(EngineerDetails engineer) {
        return engineer.id().toString();
    }

    @Override
    public String name(EngineerDetails engineer) {
        return engineer.name();
    }

    @Override
    public boolean isActive(EngineerDetails engineer) {
        return engineer.active();
    }
}
