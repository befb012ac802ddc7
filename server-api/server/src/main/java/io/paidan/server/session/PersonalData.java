package io.paidan.server.session;

import static io.paidan.contract.session.Role.ADMINISTRATOR;
import static io.paidan.contract.session.Role.AGENT;
import static io.paidan.contract.session.Role.DISPATCHER;
import static io.paidan.contract.session.Role.ENGINEER;
import static io.paidan.contract.session.Role.PARTNER;
import static io.paidan.contract.session.Role.STOREKEEPER;
import static io.paidan.contract.session.Role.SUPERVISOR;

import io.paidan.contract.session.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who is shown which telephone numbers and addresses: the one table. Whoever does not need them gets them masked. */
enum PersonalData {
    /** Where the job is and whom to call; a partner only of the orders it sees, an engineer of those he goes to or was at. */
    CUSTOMER_OF_OPEN_ORDER(ADMINISTRATOR, SUPERVISOR, DISPATCHER, AGENT, ENGINEER, PARTNER),
    /** The same while the customer has not said yet that it is: whoever may note his word has to call him. */
    CUSTOMER_OF_UNCONFIRMED_ORDER(ADMINISTRATOR, SUPERVISOR, DISPATCHER, AGENT, PARTNER),
    /** The same from then on: for reviewing, and when somebody calls. */
    CUSTOMER_OF_ENDED_ORDER(ADMINISTRATOR, SUPERVISOR, DISPATCHER, AGENT),
    /** In the list of customers. */
    CUSTOMER(ADMINISTRATOR, SUPERVISOR, DISPATCHER, AGENT, PARTNER),
    /** An engineer sees nobody's but his own, a partner those of its engineers. */
    PHONE_OF_ENGINEER(ADMINISTRATOR, SUPERVISOR, DISPATCHER, STOREKEEPER, ENGINEER, PARTNER),
    /** Where he lives, as days are planned from there. */
    HOME_OF_ENGINEER(ADMINISTRATOR, SUPERVISOR, DISPATCHER, ENGINEER, PARTNER);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Role> shownTo;

    PersonalData(Role first, Role... others) {
        shownTo = EnumSet.of(first, others);
    }

    boolean isShownTo(Role role) {
        return shownTo.contains(role);
    }
}
