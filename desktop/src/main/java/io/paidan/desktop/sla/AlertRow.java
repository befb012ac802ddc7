package io.paidan.desktop.sla;

import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.desktop.workorder.Urgency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert, ready to show.
 *
 * @param what is missing and by how much, such as "Nobody is there, 0:24 late"
 * @param owner who takes care of it; null when nobody does
 * @param forSupervisor a supervisor is to take it over
 * @param assignable true while its order can be given to an engineer
 */
record AlertRow(
        UUID orderId,
        SlaTarget target,
        Urgency urgency,
        String number,
        String what,
        String title,
        @Nullable AlertOwner owner,
        boolean forSupervisor,
        boolean assignable) {

    /** His id; null when nobody takes care of it. */
    @Nullable
    UUID ownerId() {
        return owner == null ? null : owner.userId();
    }

    /** The same alert, however it reads. */
    String key() {
        return orderId + "/" + target;
    }
}
