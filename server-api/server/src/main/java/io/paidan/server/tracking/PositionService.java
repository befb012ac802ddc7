package io.paidan.server.tracking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.tracking.PositionReceipt;
import io.paidan.contract.tracking.RefusedPosition;
import io.paidan.contract.tracking.RefusedPosition.Reason;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.tracking.TrackingMapper.EngineerRegion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in reported positions; an implausible one is left out and named in the receipt, the others are kept. */
@Service
class PositionService {

    static final int AT_ONCE = 5_000;
    private static final Duration AHEAD_AT_MOST = Duration.ofMinutes(5);
    private static final Duration OLD_AT_MOST = Duration.ofDays(2);

    private record Fix(UUID engineerId, Instant at) {}

    private final TrackingMapper tracking;
    private final PositionStore store;
    private final Clock clock;

    PositionService(TrackingMapper tracking, PositionStore store, Clock clock) {
        this.tracking = tracking;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public PositionReceipt report(List<EngineerPosition> reported, SignedInUser user) {
        check(reported, user);
        var now = clock.instant();
        var regions = regionsOf(reported, user, now);
        var seen = new HashSet<Fix>();
        var kept = new ArrayList<LocatedPosition>(reported.size());
        var refused = new ArrayList<RefusedPosition>();
        for (var index = 0; index < reported.size(); index++) {
            var position = reported.get(index);
            var his = regions.getOrDefault(position.engineerId(), List.of());
            var reason = reasonAgainst(position, his, now, seen);
            if (reason == null) {
                his.forEach(region -> kept.add(new LocatedPosition(region, position)));
            } else {
                refused.add(new RefusedPosition(index, position.engineerId(), position.at(), reason));
            }
        }
        store.keep(kept);
        return new PositionReceipt(reported.size() - refused.size(), refused);
    }

    private static void check(List<EngineerPosition> reported, SignedInUser user) {
        if (reported.size() > AT_ONCE) {
            throw new ProblemException(ProblemCode.TOO_LARGE, "positions", "limit", AT_ONCE, "count", reported.size());
        }
        if (user.isEngineer()
                && reported.stream().anyMatch(one -> !one.engineerId().equals(user.engineerId()))) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "other-engineer");
        }
    }

    private Map<UUID, List<String>> regionsOf(List<EngineerPosition> reported, SignedInUser user, Instant now) {
        var asked =
                reported.stream().map(EngineerPosition::engineerId).distinct().toList();
        return tracking.listRegions(user.regions(), user.territories(), asked, now).stream()
                .collect(groupingBy(EngineerRegion::id, mapping(EngineerRegion::region, toList())));
    }

    private static @Nullable Reason reasonAgainst(
            EngineerPosition position, List<String> regions, Instant now, Set<Fix> seen) {
        if (regions.isEmpty()) {
            return Reason.UNKNOWN_ENGINEER;
        }
        if (position.at().isAfter(now.plus(AHEAD_AT_MOST))) {
            return Reason.IN_THE_FUTURE;
        }
        if (position.at().isBefore(now.minus(OLD_AT_MOST))) {
            return Reason.TOO_OLD;
        }
        return seen.add(new Fix(position.engineerId(), position.at())) ? null : Reason.DUPLICATE;
    }
}
