package io.paidan.server.tracking;

import io.paidan.contract.engineer.EngineerPosition;

/** A position with the region whose rows it belongs to. */
record LocatedPosition(String region, EngineerPosition position) {}
