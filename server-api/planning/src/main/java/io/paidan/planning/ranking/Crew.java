package io.paidan.planning.ranking;

import static java.util.Objects.requireNonNull;

import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.planning.ranking.Judge.Judged;
import io.paidan.planning.rule.Gathering;
import io.paidan.planning.rule.HardLimits;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time at which enough engineers can begin together. It tries the soonest times at which one of them could
 * begin at some place of his day, for if a crew can begin at all, it can when the last of them is there. Parts are the
 * crew's: what their vans lack together the one who was chosen fetches on his way.
 */
final class Crew {
    /** After that many times whoever has no crew yet is tried at times of his own. */
    private static final int TIMES = 200;

    /** So many are judged faster by all cores than by one. */
    private static final int WORTH_MANY_CORES = 100;

    private final WorkOrderSummary order;
    private final int size;
    private final List<Judged> fit;
    private final IdentityHashMap<Judged, long[]> starts = new IdentityHashMap<>();
    private final Map<UUID, Judged> together = new HashMap<>();
    private final Map<UUID, Integer> mostTogether = new HashMap<>();
    private final Map<UUID, List<RequiredPart>> lackedBy = new HashMap<>();

    /** @param fit those who could do the order if they need not wait for anybody or fetch anything */
    Crew(WorkOrderSummary order, List<Judged> fit) {
        this.order = order;
        this.size = order.crewSize();
        this.fit = fit;
        if (fit.size() >= size) {
            for (var one : fit) {
                var his = one.judge().possibleStarts(order.requiredParts());
                starts.put(one, his.sorted().toArray());
            }
            startTimes()
                    .limit(TIMES)
                    .takeWhile(_ -> together.size() < fit.size())
                    .forEach(this::attempt);
            fit.forEach(this::attemptWhereHeCould);
        }
    }

    private LongStream startTimes() {
        return starts.values().stream().flatMapToLong(Arrays::stream).distinct().sorted();
    }

    /** At every time at which somebody could begin and he could too, until he has a crew. */
    private void attemptWhereHeCould(Judged one) {
        startTimes()
                .takeWhile(_ -> !together.containsKey(one.candidate().engineerId()))
                .filter(start -> at(one, start) != null)
                .forEach(this::attempt);
    }

    private @Nullable Judged at(Judged one, long start) {
        var his = requireNonNull(starts.get(one));
        return his.length > 0 && his[0] <= start ? one.judge().judgeAt(one.candidate(), start, List.of()) : null;
    }

    private void attempt(long start) {
        var asked = fit.size() < WORTH_MANY_CORES ? fit.stream() : fit.parallelStream();
        var able = asked.flatMap(one -> Stream.ofNullable(at(one, start)))
                .sorted(Comparator.comparingDouble(Judged::cost)
                        .thenComparing(one -> one.judge().day().engineer().code()))
                .toList();
        for (var one : able) {
            var id = one.candidate().engineerId();
            mostTogether.merge(id, able.size(), Math::max);
            if (able.size() >= size && !together.containsKey(id)) {
                attempt(one, able, start);
            }
        }
    }

    private void attempt(Judged leader, List<Judged> able, long start) {
        var members = new CrewMembers(order, leader, able);
        var lacking = members.lacking();
        var supplied = lacking.isEmpty() ? leader : leader.judge().judgeAt(leader.candidate(), start, lacking);
        if (supplied != null && (lacking.isEmpty() || hasStoreFor(leader, lacking))) {
            var plan = requireNonNull(supplied.candidate().plan()).withCompanions(members.companions());
            together.put(
                    leader.candidate().engineerId(),
                    supplied.with(supplied.candidate().withPlan(plan)));
        } else {
            lackedBy.put(leader.candidate().engineerId(), lacking);
        }
    }

    private static boolean hasStoreFor(Judged leader, List<RequiredPart> lacking) {
        return !leader.judge().day().regionStock().storesWith(lacking).isEmpty();
    }

    /** One of the fit with his crew, or unfit for want of one. */
    Judged complete(Judged one) {
        var found = together.get(one.candidate().engineerId());
        return found != null ? found : alone(one);
    }

    /** Why: too few, what nobody has, that he has no time to fetch it or, when he does, that the others have none then. */
    private Judged alone(Judged one) {
        var id = one.candidate().engineerId();
        var most = mostTogether.getOrDefault(id, Math.min(fit.size(), size - 1));
        var lacking = lackedBy.getOrDefault(id, List.of());
        var stock = one.judge().day().regionStock();
        var why = HardLimits.judge(new Gathering(order, most, lacking, stock));
        if (why.isEmpty()) {
            why = one.judge().judge(lacking).candidate().verdicts();
        }
        return one.judge()
                .unfit(
                        one.candidate(),
                        why.isEmpty() ? HardLimits.judge(new Gathering(order, size - 1, lacking, stock)) : why);
    }
}
