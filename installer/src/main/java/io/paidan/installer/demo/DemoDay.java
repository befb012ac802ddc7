package io.paidan.installer.demo;

import static java.util.Comparator.comparing;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WaitingReason;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day's orders and visits as they stand at its first moment, and where everybody is then. */
record DemoDay(
        List<DemoOrder> orders,
        List<DemoVisit> visits,
        Set<UUID> declined,
        List<EngineerPosition> positions,
        Instant now) {
    /** When a demo day begins for whoever looks at it. */
    static final LocalTime FIRST_MOMENT = LocalTime.of(10, 40);

    /** Whose phone has been silent for a while; nobody plans with him. */
    static final String SILENT_ENGINEER = "e14";

    private static final int APPOINTMENTS = 58;
    private static final int CALLS = 32;
    /** Calls of the last minutes: somebody is on his way to them. */
    private static final int FRESH_CALLS = 5;

    private static final int OVERLOOKED_CALLS = 2;

    private static final int FRESH_ATTEMPTS = 25;
    /** Days on which somebody could not be served are thrown away; more than a few in a row were never seen. */
    private static final int MOST_ATTEMPTS = 20;

    private static final LocalTime FRESH_FROM = FIRST_MOMENT.minusMinutes(8);
    private static final LocalTime FRESH_UNTIL = FIRST_MOMENT.minusMinutes(3);
    private static final LocalTime FIRST_CALL = LocalTime.of(6, 10);
    private static final Duration TIME_TO_LOOK = Duration.ofMinutes(10);
    private static final Duration CONFIRMED_AFTER = Duration.ofMinutes(35);
    private static final Duration CLOSED_AFTER = Duration.ofMinutes(70);

    static DemoDay of(
            DemoCatalogue catalogue,
            DemoPeople people,
            DemoStock stock,
            TravelTimes travelTimes,
            LocalDate day,
            ZoneId zone) {
        for (var attempt = 0; ; attempt++) {
            var maker = new Maker(catalogue, people, stock, travelTimes, day, zone, attempt);
            var made = maker.make();
            if (maker.isServable() || attempt == MOST_ATTEMPTS) {
                return made;
            }
        }
    }

    /** Holds what is known while the day comes into being. */
    private static final class Maker {
        private final DemoCatalogue catalogue;
        private final DemoPeople people;
        private final TravelTimes travelTimes;
        private final LocalDate day;
        private final Instant now;
        private final Random random;
        private final DemoRequests requests;
        private final DemoDispatch dispatch;
        private List<DemoRequest> waiting = List.of();
        private boolean mayBeDeclined = true;
        private final Map<UUID, String> nameOf = new HashMap<>();
        private final Set<UUID> declined = new HashSet<>();
        private final List<DemoVisit> declinedVisits = new ArrayList<>();

        Maker(
                DemoCatalogue catalogue,
                DemoPeople people,
                DemoStock stock,
                TravelTimes travelTimes,
                LocalDate day,
                ZoneId zone,
                int attempt) {
            this.catalogue = catalogue;
            this.people = people;
            this.travelTimes = travelTimes;
            this.day = day;
            this.now = day.atTime(FIRST_MOMENT).atZone(zone).toInstant();
            this.random = new Random(day.toEpochDay() + ((long) attempt << Integer.SIZE));
            this.requests = new DemoRequests(catalogue, people.customers(), day, zone, random);
            var territories = catalogue.areas().stream()
                    .map(area -> new Territory(area.id(), area.region(), area.parent(), area.name(), zone, true))
                    .toList();
            var planned = people.engineers().stream()
                    .filter(engineer -> !engineer.code().equals(SILENT_ENGINEER))
                    .toList();
            this.dispatch = new DemoDispatch(territories, planned, stock, travelTimes, random);
            people.engineers().forEach(engineer -> nameOf.put(engineer.id(), engineer.name()));
        }

        /** True when somebody declined what is to be declined, and fits every order that waits, now and for some minutes. */
        boolean isServable() {
            return mayBeDeclined
                    && IntStream.range(0, waiting.size())
                            .filter(k -> isForAnEngineer(catalogue.openOrders().get(k)))
                            .mapToObj(waiting::get)
                            .allMatch(request -> dispatch.isServable(request, now)
                                    && dispatch.isServable(request, now.plus(TIME_TO_LOOK)));
        }

        private static boolean isForAnEngineer(DemoCatalogue.OpenOrder open) {
            return open.fate() == DemoCatalogue.Fate.READY || open.fate() == DemoCatalogue.Fate.DECLINED;
        }

        DemoDay make() {
            var open = catalogue.openOrders().stream().map(requests::open).toList();
            waiting = open;
            dispatchRequests();
            var stories = new ArrayList<DemoStory>();
            for (var k = 0; k < open.size(); k++) {
                stories.add(story(catalogue.openOrders().get(k), open.get(k)));
            }
            dispatch.visits().forEach(visit -> stories.add(story(visit)));
            var visits = Stream.concat(dispatch.visits().stream(), declinedVisits.stream())
                    .sorted(comparing(DemoVisit::start))
                    .toList();
            var positions = new DemoPositions(people, dispatch, travelTimes, now).list();
            return new DemoDay(numbered(stories), visits, declined, positions, now);
        }

        /** In the order in which they come in; who cannot be served in time has not called. */
        private void dispatchRequests() {
            var morning = new ArrayList<DemoRequest>();
            for (var n = 0; n < APPOINTMENTS; n++) {
                morning.add(requests.appointment());
            }
            for (var n = 0; n < CALLS; n++) {
                morning.add(requests.call(FIRST_CALL, FRESH_FROM));
            }
            morning.sort(comparing(DemoRequest::createdAt));
            for (var request : morning) {
                var isAppointment = request.window() != null;
                var asked = request;
                while (!dispatch.assign(asked, visit -> true)) {
                    requests.giveBack(asked);
                    asked = isAppointment ? requests.appointment() : requests.another(request);
                }
            }
            for (var n = 0; n < FRESH_CALLS; n++) {
                freshCall();
            }
            dispatch.overlook(OVERLOOKED_CALLS, now);
        }

        /** Somebody is on his way to it now, unless nobody is free: then he is planned like the others. */
        private void freshCall() {
            for (var attempts = 0; ; attempts++) {
                var call = requests.call(FRESH_FROM, FRESH_UNTIL);
                var anyWillDo = attempts > FRESH_ATTEMPTS;
                if (dispatch.assign(call, visit -> anyWillDo || visit.statusAt(now) == VisitStatus.EN_ROUTE)) {
                    return;
                }
                requests.giveBack(call);
            }
        }

        private DemoStory story(DemoVisit visit) {
            var story = new DemoStory(visit.request(), WorkOrderStatus.READY)
                    .visited(visit, Objects.requireNonNull(nameOf.get(visit.engineerId())), now);
            if (visit.statusAt(now) == VisitStatus.DONE) {
                var confirmedAt = visit.endedAt().plus(CONFIRMED_AFTER);
                var closedAt = visit.endedAt().plus(CLOSED_AFTER);
                if (confirmedAt.isBefore(now) && random.nextInt(4) > 0) {
                    story.confirmed(confirmedAt);
                    if (closedAt.isBefore(now)) {
                        story.closed(closedAt);
                    }
                }
            }
            return story;
        }

        private DemoStory story(DemoCatalogue.OpenOrder open, DemoRequest request) {
            var reason = Objects.requireNonNullElse(open.reason(), "");
            return switch (open.fate()) {
                case NEW -> new DemoStory(request, WorkOrderStatus.NEW);
                case READY -> ready(request);
                case DECLINED ->
                    dispatch.propose(request)
                            .map(visit -> declined(request, visit, reason))
                            .orElseGet(() -> {
                                mayBeDeclined = false;
                                return ready(request);
                            });
                case WAITING_PARTS -> ready(request).waiting(WaitingReason.PARTS, reason);
                case WAITING_CUSTOMER -> ready(request).waiting(WaitingReason.CUSTOMER, reason);
                case CANCELLED -> ready(request).cancelled(reason);
            };
        }

        private DemoStory declined(DemoRequest request, DemoVisit visit, String reason) {
            declined.add(visit.id());
            declinedVisits.add(visit);
            return ready(request).declined(visit, Objects.requireNonNull(nameOf.get(visit.engineerId())), reason);
        }

        private static DemoStory ready(DemoRequest request) {
            return new DemoStory(request, WorkOrderStatus.READY);
        }

        /** Numbers as the server would have given them: by region, in the order of creation. */
        private List<DemoOrder> numbered(List<DemoStory> stories) {
            var date = day.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT));
            var last = new HashMap<String, Integer>();
            return stories.stream()
                    .sorted(comparing(DemoStory::createdAt).thenComparing(DemoStory::orderId))
                    .map(story -> {
                        var region = catalogue.area(story.region());
                        var number = last.merge(region.id(), 1, Integer::sum);
                        return story.toOrder("%s-%s-%04d".formatted(region.numberPrefix(), date, number));
                    })
                    .toList();
        }
    }
}
