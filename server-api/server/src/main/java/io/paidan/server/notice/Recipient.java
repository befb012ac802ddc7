package io.paidan.server.notice;

import io.paidan.contract.session.Role;
import java.util.UUID;

/** Whom a notice is for. */
public sealed interface Recipient {

    record OfUser(UUID userId) implements Recipient {}

    /** The user who is this engineer; an SMS goes to the engineer's telephone. */
    record OfEngineer(UUID engineerId) implements Recipient {}

    /** Everybody of this role who sees all of the territory. */
    record OfRole(Role role, String territory) implements Recipient {}

    /** The same but for one, who did himself what the others are told. */
    record OfOthers(Role role, String territory, UUID butFor) implements Recipient {}

    /** Who answers for a region as a whole: supervisors who were given all of it; where it has none, administrators. */
    record OfRegion(String region) implements Recipient {}

    /** Whoever assigns the orders of an outlet or partner; where it has nobody of its own, the supervisors above it. */
    record OfOutlet(String territory) implements Recipient {}

    /**
     * Who took an order in, while he sees its territory; where he does not, or no person did, the agents who see it, and
     * where there are none its dispatchers.
     */
    record OfIntake(String region, UUID workOrderId, String territory) implements Recipient {}

    /** Somebody who does not sign in: he is reached by SMS. */
    record OfCustomer(String name, String phone) implements Recipient {}
}
