package io.paidan.desktop.asset;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.customer.CustomerDetails;
import java.util.UUID;

/** The customer whose asset it is. */
record AssetOwner(UUID id, String region, String number, String name) {

    static AssetOwner of(AssetDetails asset) {
        return new AssetOwner(asset.customerId(), asset.region(), asset.customerNumber(), asset.customerName());
    }

    static AssetOwner of(CustomerDetails customer) {
        return new AssetOwner(customer.id(), customer.region(), customer.number(), customer.name());
    }

    /** With his number: two may have one name. */
    String called() {
        return name + " · " + number;
    }
}
