package io.paidan.server.workorder;

import java.util.UUID;

/** An order became ready and the server is to bring it to an engineer; published within the transaction of that. */
public record OrderReady(String region, UUID workOrderId) {}
