package io.paidan.installer.simulator;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.session.Session;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.installer.demo.DemoCompany;
import io.paidan.installer.demo.DemoPicture;
import io.paidan.planning.DrivingHours;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phone of one engineer, and his hands. Runs until it is interrupted. */
final class Phone implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Phone.class);
    private static final Duration TICK = Duration.ofMillis(1500);
    private static final Duration BETWEEN_BOARDS = Duration.ofSeconds(4);
    private static final Duration BETWEEN_REPORTS_STANDING = Duration.ofSeconds(10);
    private static final Duration AWAY_AT_FIRST = Duration.ofSeconds(1);
    private static final Duration AWAY_AT_MOST = Duration.ofSeconds(8);
    private static final double ACCURACY_METRES = 7;

    private final PhoneApi api;
    private final String username;
    private final Duration startDelay;
    private final Pace pace;
    private final TravelTimes travelTimes;

    private @Nullable Session session;
    private @Nullable Workday workday;
    private @Nullable GeoPoint here;
    private @Nullable Drive drive;
    private @Nullable UUID fetchedFor;
    private @Nullable Notice notice;
    private @Nullable Instant freeSince;
    private Duration serverAhead = Duration.ZERO;
    private Instant onSince = Instant.MAX;
    private Instant boardReadAt = Instant.MIN;
    private Instant reportedAt = Instant.MIN;

    /** A notice on the screen since then. */
    private record Notice(VisitSummary visit, Instant since) {}

    Phone(PhoneApi api, String username, Duration startDelay, Pace pace, TravelTimes travelTimes) {
        this.api = api;
        this.username = username;
        this.startDelay = startDelay;
        this.pace = pace;
        this.travelTimes = travelTimes;
    }

    @Override
    public void run() {
        try {
            Thread.sleep(startDelay);
            var away = AWAY_AT_FIRST;
            while (true) {
                try {
                    tick();
                    away = AWAY_AT_FIRST;
                    Thread.sleep(TICK);
                } catch (Refused refused) {
                    LOG.debug("{}: {}", username, refused.getMessage());
                    session = refused.isSignInRequired() ? null : session;
                    workday = null;
                    Thread.sleep(TICK);
                } catch (IOException serverAway) {
                    LOG.debug("{}: {}", username, serverAway.toString());
                    Thread.sleep(away);
                    away = away.multipliedBy(2).compareTo(AWAY_AT_MOST) < 0 ? away.multipliedBy(2) : AWAY_AT_MOST;
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() throws IOException, InterruptedException, Refused {
        var signedIn = session;
        if (signedIn == null) {
            signedIn = api.signIn(username, DemoCompany.PASSWORD);
            session = signedIn;
        }
        var day = workday(signedIn);
        var now = now();
        if (day.isOnShift(now)) {
            answer(signedIn, day, now);
            work(signedIn, day, now);
            report(signedIn, day, now);
        }
    }

    private Workday workday(Session signedIn) throws IOException, InterruptedException, Refused {
        var known = workday;
        if (known != null && now().isBefore(boardReadAt.plus(BETWEEN_BOARDS))) {
            return known;
        }
        var board = api.board(signedIn);
        serverAhead = Duration.between(Clock.systemUTC().instant(), board.serverTime());
        boardReadAt = now();
        onSince = onSince.isBefore(boardReadAt) ? onSince : boardReadAt;
        var read = Workday.of(Objects.requireNonNull(signedIn.user().engineerId(), username), board);
        workday = read;
        if (here == null) {
            here = read.lastSeen() == null ? read.engineer().homePosition() : read.lastSeen();
        }
        return read;
    }

    private Instant now() {
        return Clock.systemUTC().instant().plus(serverAhead).truncatedTo(ChronoUnit.MILLIS);
    }

    private void answer(Session signedIn, Workday day, Instant now) throws IOException, InterruptedException, Refused {
        var shown = notice;
        var unanswered = day.unanswered().orElse(null);
        if (unanswered == null) {
            notice = null;
        } else if (shown == null || !shown.visit().id().equals(unanswered.id())) {
            notice = new Notice(unanswered, now);
        } else if (!now.isBefore(shown.since().plus(pace.toAnswer()))) {
            move(signedIn, unanswered, VisitStatus.ACCEPTED);
        }
    }

    private void work(Session signedIn, Workday day, Instant now) throws IOException, InterruptedException, Refused {
        var underWay = day.underWay().orElse(null);
        if (underWay != null) {
            freeSince = null;
            goOn(signedIn, day, underWay, now);
            return;
        }
        var since = freeSince == null ? now : freeSince;
        freeSince = since;
        var next = day.next().orElse(null);
        if (next != null
                && !now.isBefore(pace.departure(since, next.plannedStart().minus(next.travel())))) {
            move(signedIn, next, VisitStatus.EN_ROUTE);
        }
    }

    private void goOn(Session signedIn, Workday day, VisitSummary visit, Instant now)
            throws IOException, InterruptedException, Refused {
        var order = day.orderOf(visit).orElse(null);
        if (order == null) {
            return;
        }
        switch (visit.status()) {
            case EN_ROUTE -> {
                if (hasArrived(day, visit, order.place(), now)) {
                    drive = null;
                    here = order.place();
                    move(signedIn, visit, VisitStatus.ON_SITE);
                }
            }
            case ON_SITE -> {
                here = order.place();
                if (hasSpent(pace.atTheDoor(), visit.arrivedAt(), now)) {
                    move(signedIn, visit, VisitStatus.IN_PROGRESS);
                }
            }
            case IN_PROGRESS -> {
                here = order.place();
                if (hasSpent(pace.work(visit.id(), order.duration()), visit.startedAt(), now)) {
                    fillIn(signedIn, visit);
                    move(signedIn, visit, VisitStatus.DONE);
                }
            }
            case PLANNED, NOTIFIED, ACCEPTED, DONE, DECLINED, ABORTED, WITHDRAWN -> {
                // nothing to go on with
            }
        }
    }

    private void fillIn(Session signedIn, VisitSummary visit) throws IOException, InterruptedException, Refused {
        var details = api.details(signedIn, visit.workOrderId());
        for (var step : ProcedureStep.listMissing(details.template().procedure(), details.steps())) {
            var answer = step.kind().isPicture()
                    ? photograph(signedIn, visit, step)
                    : new RecordStep(StepAnswers.answer(step, details.order()), null, here);
            api.record(signedIn, visit.workOrderId(), step.code(), answer);
        }
    }

    private RecordStep photograph(Session signedIn, VisitSummary visit, ProcedureStep step)
            throws IOException, InterruptedException, Refused {
        var id = UuidCreator.getTimeOrderedEpoch();
        var picture = DemoPicture.of(step.kind(), visit.id().hashCode());
        api.attach(signedIn, visit.workOrderId(), id, step.nameZh() + ".png", picture);
        return new RecordStep(id.toString(), null, here);
    }

    /** Drives on to the customer, first by the store where the parts lie. */
    private boolean hasArrived(Workday day, VisitSummary visit, GeoPoint customer, Instant now) {
        var store = day.storeOnTheWayTo(visit).orElse(null);
        if (store != null && !visit.id().equals(fetchedFor)) {
            if (hasDriven(day, store.id(), Objects.requireNonNull(store.place()), now)) {
                fetchedFor = visit.id();
            }
            return false;
        }
        return hasDriven(day, visit.id(), customer, now);
    }

    /** Drives on; true at the end of the way, and where no road leads. */
    private boolean hasDriven(Workday day, UUID target, GeoPoint place, Instant now) {
        var driving = drive;
        if (driving == null || !driving.isTo(target)) {
            var profile = DrivingHours.profile(day.engineer().vehicle(), now, day.zone());
            var route = travelTimes.route(Objects.requireNonNull(here), place, profile);
            if (route.isEmpty()) {
                return true;
            }
            driving = new Drive(target, route.get(), now, pace);
            drive = driving;
        }
        here = driving.place(now);
        return driving.isOver(now);
    }

    private boolean hasSpent(Duration life, @Nullable Instant since, Instant now) {
        return since == null || pace.spent(since, onSince, now).compareTo(life) >= 0;
    }

    private void move(Session signedIn, VisitSummary visit, VisitStatus to)
            throws IOException, InterruptedException, Refused {
        workday = null;
        api.move(signedIn, visit, new TransitionVisit(to, visit.version(), null, here));
        LOG.debug("{}: visit {} {} → {}", username, visit.id(), visit.status(), to);
    }

    private void report(Session signedIn, Workday day, Instant now) throws IOException, InterruptedException, Refused {
        var driving = drive;
        if (driving == null && now.isBefore(reportedAt.plus(BETWEEN_REPORTS_STANDING))) {
            return;
        }
        var place = Objects.requireNonNull(here);
        api.report(
                signedIn,
                new EngineerPosition(
                        day.engineer().id(),
                        now,
                        place,
                        driving == null ? null : driving.spot(now).headingDegrees(),
                        driving == null ? 0.0 : driving.kmh(),
                        ACCURACY_METRES));
        reportedAt = now;
    }
}
