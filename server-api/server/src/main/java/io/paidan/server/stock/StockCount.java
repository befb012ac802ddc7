package io.paidan.server.stock;

import io.paidan.contract.feed.DispatchEvent.StockChanged;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.stock.CountStock;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.feed.Outbox;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody counted in a store. What is promised to orders stays promised. */
@Service
class StockCount {

    private final StockLineMapper mapper;
    private final Engineers engineers;
    private final MasterChange change;
    private final Outbox outbox;
    private final Clock clock;

    StockCount(StockLineMapper mapper, Engineers engineers, MasterChange change, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.engineers = engineers;
        this.change = change;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All that lies in the stores of this scope by region, store and part, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEach(Scope scope, Consumer<StockLine> to) {
        mapper.stream(scope, clock.instant()).forEach(to);
    }

    /** Also of a part that never lay there. */
    Optional<StockLine> find(UUID storeId, String partNumber, Scope scope) {
        return mapper.find(storeId, partNumber, scope, clock.instant());
    }

    Optional<UUID> findStore(String region, String name, Scope scope) {
        return mapper.findStore(region, name, scope, clock.instant());
    }

    /** @throws ProblemException NOT_FOUND; INVALID when more are promised than were counted */
    @Transactional
    public Saved<StockLine> save(UUID storeId, String partNumber, CountStock counted, SignedInUser user) {
        var scope = Scope.of(user);
        var seen = find(storeId, partNumber, scope).orElseThrow(() -> notFound(storeId, partNumber));
        if (mapper.keepStore(seen).isEmpty()) {
            throw notFound(storeId, partNumber); // removed meanwhile
        }
        var isNew = mapper.ensure(seen) == 1;
        var reserved = mapper.lockReserved(seen);
        var before = find(storeId, partNumber, scope).orElseThrow();
        if (counted.onHand() < reserved) {
            throw change.wrong("onHand", counted.onHand(), "stock-promised", "reserved", reserved);
        }
        if (isNew || counted.onHand() != before.onHand()) {
            mapper.count(before, counted.onHand());
            var after = find(storeId, partNumber, scope).orElseThrow();
            outbox.append(
                    after.region(), concerned(after), new StockChanged(List.of(after.level())), user.displayName());
            return new Saved<>(after, isNew);
        }
        return new Saved<>(before, false);
    }

    private static ProblemException notFound(UUID storeId, String partNumber) {
        return new ProblemException(ProblemCode.NOT_FOUND, "stock", "store", storeId, "part", partNumber);
    }

    private List<String> concerned(StockLine line) {
        return line.engineerId() == null
                ? List.of(Objects.requireNonNullElse(line.territory(), line.region()))
                : engineers.listConcerned(line.region(), line.engineerId());
    }
}
