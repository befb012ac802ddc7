package io.paidan.server.asset;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of assets with their customers. */
@Component
public class Assets {

    private final AssetMapper mapper;

    Assets(AssetMapper mapper) {
        this.mapper = mapper;
    }

    /** All that this customer has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeOf(String region, UUID customerId) {
        mapper.deleteOf(region, customerId);
    }
}
