package io.paidan.server.sla.clock;

import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertTaker;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Into whose hands the alerts of an order can be put: whoever dispatches and sees its territory. */
@Component
class AlertTakers {

    private static final List<Role> ROLES =
            Arrays.stream(Role.values()).filter(Role::dispatches).toList();

    private final AlertTakerMapper mapper;

    AlertTakers(AlertTakerMapper mapper) {
        this.mapper = mapper;
    }

    /** By name. */
    List<AlertTaker> list(String territory) {
        return ROLES.stream()
                .flatMap(role -> mapper.list(territory, role).stream())
                .sorted(Comparator.comparing(AlertTaker::name).thenComparing(AlertTaker::userId))
                .toList();
    }

    /** Empty when he is none of them. */
    Optional<AlertTaker> find(String territory, UUID userId) {
        return list(territory).stream()
                .filter(taker -> taker.userId().equals(userId))
                .findFirst();
    }
}
