package io.paidan.installer.demo;

import io.paidan.contract.place.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the demo company. */
record DemoCustomer(
        UUID id,
        DemoCatalogue.Area area,
        String name,
        String phone,
        @Nullable String tier,
        Place address) {}
