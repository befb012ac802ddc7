package io.paidan.desktop;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.feed.RegionCursor;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.MayAssign;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A board as at 11:20 on a Saturday in Liechtenstein: the scene of the product's pictures (李伟, 王芳, … and W-0042)
 * and enough around it to fill the screen. The same board at every call.
 */
public final class BoardFixture {

    public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 21);
    public static final Instant NOW = at("11:20");

    private final List<EngineerSummary> engineers = new ArrayList<>();
    private final List<EngineerPosition> positions = new ArrayList<>();
    private final List<WorkOrderSummary> orders = new ArrayList<>();
    private final List<VisitSummary> visits = new ArrayList<>();
    private final Random random = new Random(42);

    private BoardFixture() {}

    /** 22 engineers, their day, and 14 orders that wait for somebody. */
    public static Board board() {
        var fixture = new BoardFixture();
        FixtureDay.ENGINEERS.lines().map(BoardFixture::cells).forEach(fixture::addEngineer);
        FixtureDay.ORDERS.lines().map(BoardFixture::cells).forEach(fixture::addOrder);
        FixtureDay.VISITS.lines().map(BoardFixture::cells).forEach(fixture::addVisit);
        fixture.addRestOfTheDay();
        return fixture.done();
    }

    /** A store that holds {@link #board()}. */
    public static DispatchStore store() {
        var store = new DispatchStore();
        new EventApplier(store).load(board());
        return store;
    }

    /** What somebody may assign to whom a part of the board's region was given. */
    public static MayAssign mayAssign(Role role) {
        return new MayAssign(role, false, List.of("oberland-sued"));
    }

    /** The same id for the same name, always. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the order with this short number, such as {@code 0042}. */
    public static UUID order(String number) {
        return id("order " + number);
    }

    public static UUID engineer(String name) {
        return id("engineer " + name);
    }

    /** The id of the only visit of the order with this short number. */
    public static UUID visit(String number) {
        return id("visit " + number);
    }

    /** This time on the day of the fixture. */
    public static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    private void addEngineer(String[] c) {
        var id = engineer(c[0]);
        var town = FixtureCatalogue.TOWNS.get(c[4]);
        var shifts = c[5].isEmpty()
                ? List.<Shift>of()
                : List.of(new Shift(at(c[5]), at(c[6]), at(c[7]), at(c[7]).plus(Duration.ofMinutes(30))));
        var skills = Arrays.stream(c[8].split(" "))
                .map(code -> new HeldSkill(code, 3, code.equals("gas") ? DAY.plusMonths(7) : null))
                .toList();
        engineers.add(new EngineerSummary(
                id,
                c[2].split("-")[0],
                c[2],
                null,
                c[1],
                c[0],
                "+423 79 100 " + c[1].substring(1),
                Vehicle.valueOf(c[3]),
                town,
                skills,
                shifts,
                null,
                absences(c[0]),
                List.of(),
                null,
                null,
                null,
                0,
                1));
        if (!c[9].isEmpty()) {
            var heading = c[10].isEmpty() ? null : Double.valueOf(c[10]);
            var age = Duration.ofSeconds(Long.parseLong(c[11]));
            positions.add(
                    new EngineerPosition(id, NOW.minus(age), point(c[9]), heading, heading == null ? 0.0 : 41.0, 12.0));
        }
    }

    private static List<Absence> absences(String engineer) {
        return FixtureDay.ABSENCES
                .lines()
                .map(BoardFixture::cells)
                .filter(c -> c[0].equals(engineer))
                .map(c -> new Absence(at(c[2]), at(c[3]), AbsenceKind.valueOf(c[1]), c[4].isEmpty() ? null : c[4]))
                .toList();
    }

    private void addOrder(String[] c) {
        orders.add(FixtureOrders.order(
                c[0],
                c[1],
                Priority.valueOf(c[2]),
                c[3],
                c[4],
                c[5],
                point(c[6]),
                WorkOrderStatus.valueOf(c[7]),
                dueAt(c[8])));
    }

    private void addVisit(String[] c) {
        visit(
                c[0],
                engineer(c[1]),
                VisitStatus.valueOf(c[2]),
                at(c[3]),
                at(c[4]),
                Duration.ofMinutes(Long.parseLong(c[5])));
    }

    private void visit(String number, UUID engineer, VisitStatus status, Instant start, Instant end, Duration travel) {
        var region = engineers.stream()
                .filter(e -> e.id().equals(engineer))
                .findFirst()
                .orElseThrow()
                .region();
        var late = Duration.ofMinutes(3 + random.nextInt(6));
        var setOut = status == VisitStatus.DONE || status.isUnderWay();
        var there = setOut && status != VisitStatus.EN_ROUTE;
        visits.add(VisitSummary.alone(
                visit(number),
                region,
                order(number),
                engineer,
                status,
                start,
                end,
                travel,
                null,
                false,
                null,
                setOut ? start.minus(travel) : null,
                there ? start.plus(late).minusSeconds(120) : null,
                there ? start.plus(late) : null,
                status == VisitStatus.DONE ? end.plus(late).minusSeconds(240) : null,
                1));
    }

    /** Fills the days of those without a written one: done before now, one under way, some planned. */
    private void addRestOfTheDay() {
        var number = 100;
        var towns = FixtureCatalogue.TOWNS.keySet().stream().sorted().toList();
        for (var engineer : engineers) {
            if (visits.stream().anyMatch(v -> v.engineerId().equals(engineer.id()))
                    || engineer.shifts().isEmpty()) {
                continue;
            }
            var time = engineer.shifts().getFirst().start().plus(Duration.ofMinutes(20 + random.nextInt(30)));
            var last = at("12:00").plus(Duration.ofMinutes(random.nextInt(200)));
            while (time.isBefore(last)) {
                var template = FixtureCatalogue.TEMPLATES.get(random.nextInt(FixtureCatalogue.TEMPLATES.size()));
                var town = towns.get(random.nextInt(towns.size()));
                var place = near(FixtureCatalogue.TOWNS.get(town));
                var end = time.plus(template.duration());
                var status = end.isBefore(NOW)
                        ? VisitStatus.DONE
                        : time.isBefore(NOW) ? VisitStatus.IN_PROGRESS : VisitStatus.ACCEPTED;
                var orderStatus = switch (status) {
                    case DONE -> WorkOrderStatus.COMPLETED;
                    case IN_PROGRESS -> WorkOrderStatus.IN_PROGRESS;
                    default -> WorkOrderStatus.SCHEDULED;
                };
                var name = "%04d".formatted(number++);
                orders.add(FixtureOrders.order(
                        name,
                        template.code(),
                        template.priority(),
                        template.nameZh(),
                        "李女士",
                        town + " 主街 " + (1 + random.nextInt(90)),
                        place,
                        orderStatus,
                        time.plus(Duration.ofMinutes(150))));
                var travel = Duration.ofMinutes(7 + random.nextInt(16));
                visit(name, engineer.id(), status, time, end, travel);
                time = end.plus(Duration.ofMinutes(25 + random.nextInt(40)));
            }
        }
    }

    private Board done() {
        var stock = new FixtureStock(engineers);
        return new Board(
                NOW,
                false,
                15,
                List.of(new RegionCursor("oberland", 12), new RegionCursor("unterland", 5)),
                FixtureCatalogue.TERRITORIES,
                FixtureCatalogue.SKILLS,
                FixtureCatalogue.TERMS,
                FixtureCatalogue.TEMPLATES,
                orders,
                orders.stream().flatMap(FixtureOrders::sla).toList(),
                visits,
                engineers,
                positions,
                FixtureCatalogue.PARTS,
                stock.stores,
                stock.levels,
                List.of());
    }

    private GeoPoint near(GeoPoint town) {
        return new GeoPoint(
                town.lat() + random.nextDouble() * 0.012 - 0.006, town.lon() + random.nextDouble() * 0.010 - 0.005);
    }

    private static Instant dueAt(String time) {
        return time.startsWith("+") ? at(time.substring(1)).plus(Duration.ofDays(1)) : at(time);
    }

    private static GeoPoint point(String latLon) {
        var parts = latLon.split(" ");
        return new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}
