package io.paidan.server.customer;

import io.paidan.contract.customer.SaveCustomer;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.FieldChecks;
import io.paidan.server.platform.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which engineers a customer asks for and which he does not want any more. */
@Component
class EngineerWishes {

    static final String PREFERRED = "preferredEngineerId";
    static final String BLOCKED = "blockedEngineerIds";

    private final EngineerWishMapper mapper;
    private final FieldChecks checks;

    EngineerWishes(EngineerWishMapper mapper, FieldChecks checks) {
        this.mapper = mapper;
        this.checks = checks;
    }

    /** All whom a customer names, in one way or the other. */
    static List<UUID> of(SaveCustomer customer) {
        return Stream.concat(Stream.ofNullable(customer.preferredEngineerId()), customer.blockedEngineerIds().stream())
                .toList();
    }

    /**
     * @param named before: they may stay, also when this user does not see them
     * @param region of the customer
     * @throws ProblemException INVALID
     */
    void require(SaveCustomer sent, List<UUID> named, String region, Scope scope) {
        var wanted = new ArrayList<>(of(sent));
        wanted.removeAll(named);
        var known = new HashSet<>(named);
        if (!wanted.isEmpty()) {
            known.addAll(mapper.listKnown(wanted, region, scope));
        }
        var found = checks.begin();
        var preferred = sent.preferredEngineerId();
        found.wrong(PREFERRED, preferred, preferred != null && !known.contains(preferred), "field.unknown-engineer");
        var seen = new HashSet<UUID>();
        for (var id : sent.blockedEngineerIds()) {
            found.wrong(BLOCKED, id, !known.contains(id), "field.unknown-engineer");
            found.wrong(BLOCKED, id, id.equals(preferred), "field.engineer-both");
            found.wrong(BLOCKED, id, !seen.add(id), "field.engineer-twice");
        }
        found.refuse();
    }

    Optional<UUID> findByCode(String code) {
        return mapper.findId(code);
    }

    /** Whoever may see them; who was forgotten has his id for a code. */
    Map<UUID, String> listCodes(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.listCodes(ids).stream()
                        .collect(Collectors.toMap(EngineerWishMapper.Coded::id, EngineerWishMapper.Coded::code));
    }
}
