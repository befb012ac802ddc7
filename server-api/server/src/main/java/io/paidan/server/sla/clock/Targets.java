package io.paidan.server.sla.clock;

import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.SlaClock;
import io.paidan.contract.sla.SlaPause;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.sla.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The targets of one order under one policy: how they are set, and where they stand. Knows no database. */
final class Targets {

    /** A step that has not been taken, and when its share of time is used. */
    record DueStep(SlaTarget target, EscalationStep step, Instant at) {}

    private static final List<SlaTarget> FROM_INTAKE =
            List.of(SlaTarget.DISPATCH, SlaTarget.ARRIVE, SlaTarget.COMPLETE);

    private final SlaPolicy policy;
    private final WorkingTime time;
    private final Duration waitAlertAfter;
    private final Acceptance acceptance;

    /** @param waitAlertAfter how long an order may wait where nobody says what day is expected */
    Targets(SlaPolicy policy, WorkingTime time, Duration waitAlertAfter) {
        this.policy = policy;
        this.time = time;
        this.waitAlertAfter = waitAlertAfter;
        this.acceptance = new Acceptance(policy, time);
    }

    /**
     * Set anew from when the order came in, or a rule made it more pressing. The clock of an appointment starts only when
     * the time to arrive, counted back from the end of the customer's window, begins; whoever goes there has to be found
     * before that.
     *
     * @param before what was met, fired and taken care of stays so; empty for a new order
     */
    List<TargetState> plan(OrderFacts order, List<TargetState> before) {
        var window = order.window();
        var start = window == null
                ? order.countedFrom()
                : later(earlier(order.countedFrom(), window.end()), window.end().minus(policy.toArrive()));
        var planned = new ArrayList<TargetState>();
        for (var target : FROM_INTAKE) {
            policy.allowed(target).ifPresent(allowed -> {
                var counted = time.plus(start, allowed);
                var due = window == null
                        ? counted
                        : switch (target) {
                            case ARRIVE -> window.end();
                            case DISPATCH -> earlier(counted, window.end());
                            case COMPLETE, ACCEPT, RESUME -> counted;
                        };
                planned.add(set(target, start, due, before));
            });
        }
        find(before, SlaTarget.ACCEPT).ifPresent(planned::add); // its deadline follows
        find(before, SlaTarget.RESUME).ifPresent(planned::add); // no policy's business
        return planned;
    }

    /**
     * Where a target has got a later deadline, the steps whose time is still ahead can be taken anew, and what was raised
     * of the former deadline is over; also where the target is met, for it may open again.
     *
     * @param before as the targets stood when they were set anew
     */
    List<TargetState> rearm(List<TargetState> after, List<TargetState> before, List<SlaPause> pauses, Instant now) {
        return after.stream()
                .map(state -> find(before, state.target())
                        .filter(old -> state.target() != SlaTarget.RESUME && state.target() != SlaTarget.ACCEPT)
                        .filter(old -> state.plannedDueAt().isAfter(old.plannedDueAt()))
                        .map(old -> state.fired(stillTaken(state, pauses, now)))
                        .orElse(state))
                .toList();
    }

    private List<EscalationAct> stillTaken(TargetState state, List<SlaPause> pauses, Instant now) {
        var past = stepsOf(state.target()).stream()
                .filter(step -> share(state, pauses, step.percent())
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .map(EscalationStep::act)
                .toList();
        return state.fired().stream().filter(past::contains).toList();
    }

    /** Set by a more pressing policy from this moment on: no deadline becomes later, and what is past stays. */
    List<TargetState> tighten(List<TargetState> before, Instant now) {
        return before.stream()
                .map(state -> {
                    var allowed = policy.allowed(state.target());
                    if (state.metAt() != null || allowed.isEmpty() || state.target() == SlaTarget.ACCEPT) {
                        return state;
                    }
                    var sooner = time.plus(now, allowed.get());
                    return sooner.isBefore(state.dueAt()) ? set(state.target(), now, sooner, before) : state;
                })
                .toList();
    }

    /** Where the targets stand after what happened to the order. */
    List<TargetState> follow(List<TargetState> before, OrderFacts order, List<SlaPause> pauses, Instant now) {
        var accept = acceptance.target(find(before, SlaTarget.ACCEPT).orElse(null), order, now);
        var others = before.stream()
                .filter(state -> state.target() != SlaTarget.ACCEPT && state.target() != SlaTarget.RESUME)
                .map(state -> met(state, metAt(state, order, now)));
        var resume = Waits.target(find(before, SlaTarget.RESUME).orElse(null), order, waitAlertAfter);
        return Stream.concat(Stream.concat(others, accept.stream()).map(state -> timed(state, pauses)), resume.stream())
                .sorted((one, other) -> one.target().compareTo(other.target()))
                .toList();
    }

    /** Steps not taken yet whose time is known, whatever the order they come in; to remind waits until there is an engineer. */
    List<DueStep> steps(List<TargetState> states, List<SlaPause> pauses, boolean hasEngineer) {
        var steps = new ArrayList<DueStep>();
        for (var state : states) {
            for (var step : stepsOf(state.target())) {
                var isHeldBack = step.act() == EscalationAct.REMIND_ENGINEER && !hasEngineer;
                if (isOpen(state, step.act()) && !isHeldBack) {
                    share(state, pauses, step.percent())
                            .ifPresent(at -> steps.add(new DueStep(state.target(), step, at)));
                }
            }
        }
        return steps;
    }

    /** Steps whose share of time was used until a moment, each target's while it was open, in the order of their time. */
    List<DueStep> past(List<TargetState> states, List<SlaPause> pauses, Instant until) {
        return states.stream()
                .flatMap(state -> stepsOf(state.target()).stream()
                        .filter(step -> concerns(state.target(), step.act()))
                        .flatMap(step -> share(state, pauses, step.percent())
                                .filter(at -> !at.isAfter(Objects.requireNonNullElse(state.metAt(), until)))
                                .map(at -> new DueStep(state.target(), step, at))
                                .stream()))
                .sorted(Comparator.comparing(DueStep::at))
                .toList();
    }

    /** The target with those of the steps that are its own taken. */
    static TargetState taken(TargetState state, List<DueStep> steps) {
        return steps.stream()
                .filter(step -> step.target() == state.target())
                .reduce(state, (before, step) -> taken(before, step, step.at()), (one, other) -> other);
    }

    /** Out of sight no longer: the more pressing it gets, the less it may be put off. */
    static TargetState taken(TargetState state, DueStep step, Instant at) {
        return new TargetState(
                state.target(),
                state.startedAt(),
                state.plannedDueAt(),
                state.dueAt(),
                state.left(),
                state.metAt(),
                Stream.concat(state.fired().stream(), Stream.of(step.step().act()))
                        .toList(),
                at,
                null,
                state.owner());
    }

    /**
     * When a share of a target's time is used; empty while a pause keeps it from that. Of an appointment outside of all
     * working time no share can be counted: only its end is left.
     */
    Optional<Instant> share(TargetState state, List<SlaPause> pauses, int percent) {
        if (state.target() == SlaTarget.RESUME) {
            return Optional.of(state.plannedDueAt());
        }
        var clock = new SlaClock(time, state.startedAt(), pauses);
        var allowed = time.between(state.startedAt(), state.plannedDueAt());
        return percent == 100 || allowed.isZero()
                ? clock.moved(state.plannedDueAt())
                : clock.at(allowed.multipliedBy(percent).dividedBy(100));
    }

    private List<EscalationStep> stepsOf(SlaTarget target) {
        return target == SlaTarget.RESUME ? Waits.STEPS : policy.steps();
    }

    /** Nobody is reminded of an order he does not have yet; accepting has time-outs of its own. */
    private static boolean concerns(SlaTarget target, EscalationAct act) {
        return target != SlaTarget.ACCEPT && !(target == SlaTarget.DISPATCH && act == EscalationAct.REMIND_ENGINEER);
    }

    private static boolean isOpen(TargetState state, EscalationAct act) {
        return state.metAt() == null
                && concerns(state.target(), act)
                && !state.fired().contains(act);
    }

    private static @Nullable Instant metAt(TargetState state, OrderFacts order, Instant now) {
        return switch (state.target()) {
            case DISPATCH -> order.dispatchedAt() == null ? null : known(state.metAt(), order.dispatchedAt());
            case ARRIVE -> order.arrivedAt();
            case COMPLETE ->
                order.isDone() ? known(state.metAt(), Objects.requireNonNullElse(order.endedAt(), now)) : null;
            case ACCEPT, RESUME -> state.metAt();
        };
    }

    /** Once met, a target was met then, even if another engineer does it in the end; unless nobody has it who did not decline. */
    private static Instant known(@Nullable Instant before, Instant first) {
        return before == null ? first : before;
    }

    private TargetState timed(TargetState state, List<SlaPause> pauses) {
        var metAt = state.metAt();
        var clock = new SlaClock(time, state.startedAt(), metAt == null ? pauses : before(metAt, pauses));
        var due = clock.moved(state.plannedDueAt());
        return new TargetState(
                state.target(),
                state.startedAt(),
                state.plannedDueAt(),
                due.orElseGet(() -> clock.movedBefore(state.plannedDueAt())),
                due.isPresent() ? null : clock.left(state.plannedDueAt()).truncatedTo(ChronoUnit.SECONDS),
                metAt,
                state.fired(),
                state.raisedAt(),
                state.snoozedUntil(),
                state.owner());
    }

    /** What stood still until a target was met: a pause after that moves it no more. */
    private static List<SlaPause> before(Instant metAt, List<SlaPause> pauses) {
        return pauses.stream()
                .filter(pause -> pause.from().isBefore(metAt))
                .map(pause -> pause.until() == null || pause.until().isAfter(metAt)
                        ? new SlaPause(pause.from(), metAt)
                        : pause)
                .toList();
    }

    static TargetState met(TargetState state, @Nullable Instant at) {
        return new TargetState(
                state.target(),
                state.startedAt(),
                state.plannedDueAt(),
                state.dueAt(),
                at == null ? state.left() : null,
                at,
                state.fired(),
                state.raisedAt(),
                state.snoozedUntil(),
                state.owner());
    }

    static TargetState set(SlaTarget target, Instant start, Instant due, List<TargetState> before) {
        var old = find(before, target);
        return new TargetState(
                target,
                start,
                due,
                due,
                null,
                old.map(TargetState::metAt).orElse(null),
                old.map(TargetState::fired).orElse(List.of()),
                old.map(TargetState::raisedAt).orElse(null),
                old.map(TargetState::snoozedUntil).orElse(null),
                old.map(TargetState::owner).orElse(null));
    }

    private static Optional<TargetState> find(List<TargetState> states, SlaTarget target) {
        return states.stream().filter(state -> state.target() == target).findFirst();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
