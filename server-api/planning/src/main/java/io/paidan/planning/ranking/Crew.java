package io.paidan.planning.ranking;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Insertion;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.planning.ranking.Judge.Judged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time at which enough engineers can begin together. It tries the soonest times at which one of them could
 * begin at some place of his day, for if a crew can begin at all, it can when the last of them is there.
 */
final class Crew {
    /** After that many times whoever has no crew yet is tried at times of his own. */
    private static final int TIMES = 200;

    /** So many are judged faster by all cores than by one. */
    private static final int WORTH_MANY_CORES = 100;

    private final int size;
    private final List<Judged> fit;
    private final IdentityHashMap<Judged, List<Long>> starts = new IdentityHashMap<>();
    private final Map<UUID, Judged> together = new HashMap<>();
    private final Map<UUID, Integer> mostTogether = new HashMap<>();

    /** @param fit those who could do the order if they need not wait for anybody */
    Crew(int size, List<Judged> fit) {
        this.size = size;
        this.fit = fit;
        if (fit.size() >= size) {
            for (var one : fit) {
                starts.put(one, one.judge().possibleStarts());
            }
            startTimes()
                    .limit(TIMES)
                    .takeWhile(_ -> together.size() < fit.size())
                    .forEach(this::attempt);
            fit.forEach(this::attemptWhereHeCould);
        }
    }

    private Stream<Long> startTimes() {
        return starts.values().stream().flatMap(List::stream).distinct().sorted();
    }

    /** At every time at which somebody could begin and he could too, until he has a crew. */
    private void attemptWhereHeCould(Judged one) {
        startTimes()
                .takeWhile(_ -> !together.containsKey(one.candidate().engineerId()))
                .filter(start -> at(one, start) != null)
                .forEach(this::attempt);
    }

    private @Nullable Judged at(Judged one, long start) {
        var soonest = Objects.requireNonNull(starts.get(one)).stream().min(Comparator.naturalOrder());
        return soonest.isPresent() && soonest.get() <= start ? one.judge().judgeAt(one.candidate(), start) : null;
    }

    private void attempt(long start) {
        var asked = fit.size() < WORTH_MANY_CORES ? fit.stream() : fit.parallelStream();
        var able = asked.flatMap(one -> Stream.ofNullable(at(one, start)))
                .sorted(Comparator.comparingDouble(Judged::cost)
                        .thenComparing(one -> one.judge().day().engineer().code()))
                .toList();
        for (var one : able) {
            mostTogether.merge(one.candidate().engineerId(), able.size(), Math::max);
            if (able.size() >= size) {
                together.putIfAbsent(one.candidate().engineerId(), with(companions(one, able), one));
            }
        }
    }

    private List<UUID> companions(Judged leader, List<Judged> able) {
        return able.stream()
                .map(one -> one.candidate().engineerId())
                .filter(id -> !id.equals(leader.candidate().engineerId()))
                .limit(size - 1L)
                .toList();
    }

    /** One of the fit with his crew, or unfit for want of one. */
    Judged complete(Judged one) {
        var id = one.candidate().engineerId();
        var found = together.get(id);
        return found != null ? found : alone(one, mostTogether.getOrDefault(id, Math.min(fit.size(), size - 1)));
    }

    private Judged alone(Judged one, int available) {
        var was = one.candidate();
        var travel = Objects.requireNonNull(was.directTravel());
        var why = List.<Verdict>of(new Verdict.CrewTooSmall(size, available));
        var unfit = new Candidate(was.engineerId(), 0, travel, was.directMetres(), null, was.components(), why);
        return new Judged(one.judge(), unfit, travel.toMillis());
    }

    private static Judged with(List<UUID> companions, Judged one) {
        var was = one.candidate();
        var plan = with(companions, Objects.requireNonNull(was.plan()));
        var candidate = new Candidate(
                was.engineerId(), 0, was.directTravel(), was.directMetres(), plan, was.components(), List.of());
        return new Judged(one.judge(), candidate, one.cost());
    }

    private static Insertion with(List<UUID> companions, Insertion plan) {
        return new Insertion(
                plan.afterVisit(),
                plan.arrival(),
                plan.start(),
                plan.end(),
                plan.travel(),
                plan.addedTravel(),
                plan.slack(),
                plan.windowSlack(),
                plan.overtime(),
                plan.delays(),
                plan.partsMissing(),
                plan.pickUp(),
                companions);
    }
}
