package io.paidan.server.sheet;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * No sheet holds a row of a territory that its reader does not see. Each territory has a record in every sheet that is of
 * territories, and each such record bears its mark.
 */
@PaidanServerTest
@Import(Given.class)
class ScopedSheetsIT extends SheetsOfACompany {

    private static final Map<String, GeoPoint> PLACES =
            Map.of("nord", Places.VADUZ, "sued", Places.TRIESEN, "west", Places.ESCHEN);

    private static final Map<String, String> TERRITORIES =
            Map.of("nord", "oberland-nord", "sued", "oberland-sued", "west", "unterland-west");

    /** Each engineer is a guest of the other region, whose sheets say nothing of him. */
    private static final Map<String, String> LENT_TO =
            Map.of("nord", "unterland-west", "sued", "unterland-west", "west", "oberland-nord");

    /** By what somebody was given: whose marks he sees. */
    private static final Map<String, Set<String>> SEEN = Map.of(
            "oberland", Set.of("nord", "sued"),
            "oberland-nord", Set.of("nord"),
            "oberland-sued", Set.of("sued"),
            "unterland", Set.of("west"));

    private static final List<Role> ROLES =
            List.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.DISPATCHER, Role.STOREKEEPER);

    /** Somebody of this role to whom this territory was given. */
    private record Reader(String territory, Role role, ApiClient client) {

        @Override
        public String toString() {
            return "%s of %s".formatted(role, territory);
        }
    }

    private record Export(Reader reader, String csv) {}

    private final List<Reader> readers = new ArrayList<>();

    /** Everything that there is a sheet of is one or the other. */
    private static boolean isOfTerritories(SheetKind kind) {
        return switch (kind) {
            case TERRITORIES,
                    USERS,
                    ENGINEERS,
                    SHIFTS,
                    ABSENCES,
                    LOANS,
                    CUSTOMERS,
                    ASSETS,
                    STORES,
                    STOCK,
                    NOTICE_CONTACTS,
                    WORK_ORDERS -> true;
            // policies and rules name territories, and yet everybody has to be able to read why an order was routed so
            case SLA_POLICIES, DISPATCH_RULES -> false;
            case SKILLS,
                    TERMS,
                    PARTS,
                    SERVICE_TEMPLATES,
                    PROCEDURES,
                    CALENDARS,
                    PRIORITY_RULES,
                    NOTICE_CHANNELS,
                    NOTICE_WORDS -> false;
        };
    }

    @BeforeEach
    void people_of_every_role_in_some_territories(@Autowired TestCompany people) {
        SEEN.keySet()
                .forEach(territory -> ROLES.forEach(role -> {
                    var name = "%s-of-%s".formatted(role, territory).toLowerCase(Locale.ROOT);
                    people.withUser(name, role, territory);
                    readers.add(new Reader(territory, role, api.as(name)));
                }));
    }

    @Test
    void no_sheet_holds_a_row_of_another_territory() {
        var part = aPart();
        PLACES.keySet().forEach(each -> oneOfEachIn(each, part));
        LENT_TO.forEach(this::lend);

        var softly = new SoftAssertions();
        for (var kind : sheets(true)) {
            softly.assertThat(marksOn(csv(kind))).as("%s", kind).isEqualTo(PLACES.keySet());
            exports(kind)
                    .forEach(export -> softly.assertThat(marksOn(export.csv()))
                            .as("%s as %s", kind, export.reader())
                            .isEqualTo(SEEN.get(export.reader().territory())));
        }
        softly.assertAll();
    }

    /** His van comes along with him; all the rest is for those to see and to plan who answer for him. */
    @Test
    void of_an_engineer_lent_within_the_region_only_his_van_and_its_stock_are_shown_to_whom_he_is_lent() {
        oneOfEachIn("nord", aPart());
        lend("nord", "oberland-sued");
        var ofHisVan = Set.of(SheetKind.STORES, SheetKind.STOCK);

        for (var kind : sheets(true)) {
            assertThat(exports(kind))
                    .filteredOn(export -> export.reader().territory().equals("oberland-sued"))
                    .allSatisfy(export -> assertThat(marksOn(export.csv()))
                            .as("%s as %s", kind, export.reader())
                            .isEqualTo(ofHisVan.contains(kind) ? Set.of("nord") : Set.of()));
        }
        for (var kind : ofHisVan) {
            assertThat(exports(kind))
                    .filteredOn(export -> export.reader().territory().equals("oberland-sued"))
                    .allSatisfy(export ->
                            assertThat(export.csv()).contains("VAN only-nord").doesNotContain("OUTLET only"));
        }
    }

    @Test
    void nobody_brings_in_a_row_of_another_territory() {
        oneOfEachIn("west", aPart());
        lend("west", "oberland-nord");
        var ofOthers = readers.stream()
                .filter(reader -> reader.role() == Role.ADMINISTRATOR)
                .filter(reader -> !SEEN.get(reader.territory()).contains("west"))
                .toList();

        for (var kind : sheets(true)) {
            var lines = csv(kind).lines().toList();
            var rows = Stream.concat(
                            lines.stream().limit(1), lines.stream().filter(line -> line.contains(mark("west"))))
                    .collect(Collectors.joining("\n"));
            var atHome = uploads.check(kind, rows);
            assertThat(atHome.unchanged())
                    .as("%s: %s", kind, atHome)
                    .isEqualTo(atHome.rows())
                    .isPositive();
            for (var reader : ofOthers) {
                var refused = new Uploads(reader.client()).check(kind, rows);
                assertThat(refused.bad())
                        .as("%s as %s: %s", kind, reader, refused)
                        .isEqualTo(atHome.rows());
            }
        }
    }

    @Test
    void what_holds_for_the_whole_company_is_the_same_for_everybody_who_may_read_it() {
        takeWhatHoldsEverywhere();
        uploads.take(SheetKind.CALENDARS, "id,name,day,dayName,openHours\nshop,Shop,Mon,,08:00-12:00\n");
        uploads.take(
                SheetKind.SLA_POLICIES,
                "id,name,territory,calendar,toArrive\nwest,Of the west,unterland-west,24x7,120\n");
        uploads.take(SheetKind.DISPATCH_RULES, "name,ifTerritories,thenPriority\nOf the west,unterland-west,P1\n");

        var softly = new SoftAssertions();
        for (var kind : sheets(false)) {
            var all = csv(kind);
            softly.assertThat(all.lines()).as("%s", kind).hasSizeGreaterThan(1);
            exports(kind)
                    .forEach(export -> softly.assertThat(export.csv())
                            .as("%s as %s", kind, export.reader())
                            .isEqualTo(all));
        }
        softly.assertAll();
        assertThat(csv(SheetKind.SLA_POLICIES)).contains("unterland-west");
        assertThat(csv(SheetKind.DISPATCH_RULES)).contains("unterland-west");
    }

    private UUID aPart() {
        var part = UUID.randomUUID();
        database.update("insert into part values (?, '4711', 'Valve', '阀门', 'heater', 'piece')", part);
        return part;
    }

    private void oneOfEachIn(String place, UUID part) {
        var at = PLACES.get(place);
        var territory = TERRITORIES.get(place);
        database.update("update territory set name = ? where id = ?", mark(place), territory);
        var engineer = given.engineer(mark(place), territory, at); // with a shift and a user
        given.order(aWorkOrder().in(territory).titled(mark(place)));
        uploads.take(
                SheetKind.CUSTOMERS,
                "number,name,phone,address,latitude,longitude\n%s,Anna Beck,+423 230 10 10,Vaduz,%s,%s\n"
                        .formatted(mark(place), at.lat(), at.lon()));
        uploads.take(
                SheetKind.ASSETS,
                "number,customerNumber,category,model\n%1$s,%1$s,heater,Boiler\n".formatted(mark(place)));
        takeLeaveOf(mark(place));
        uploads.take(SheetKind.NOTICE_CONTACTS, "username,language\n%s,EN\n".formatted(mark(place)));
        stock(place, part, "OUTLET", null);
        stock(place, part, "VAN", engineer);
    }

    private void stock(String place, UUID part, String kind, @Nullable UUID engineer) {
        var store = UUID.randomUUID();
        var territory = TERRITORIES.get(place);
        database.update("""
                insert into store (region, id, kind, name, engineer_id, territory, lat, lon)
                select t.region, ?, made.kind::store_kind, ?, ?, case when made.kind = 'OUTLET' then t.id end,
                    case when made.kind = 'OUTLET' then 47.14 end, case when made.kind = 'OUTLET' then 9.52 end
                from territory t, (values (?)) made (kind)
                where t.id = ?
                """, store, kind + " " + mark(place), engineer, kind, territory);
        database.update("insert into stock_level select region, id, ?, 5, 0 from store where id = ?", part, store);
    }

    private void lend(String place, String to) {
        var lent = uploads.take(
                SheetKind.LOANS,
                "engineerCode,lentTo,lentFrom,lentUntil\n%s,%s,2026-04-06 08:00,2026-04-06 12:00\n"
                        .formatted(mark(place), to));
        assertThat(lent.added()).as(lent.toString()).isEqualTo(1);
    }

    private static List<SheetKind> sheets(boolean ofTerritories) {
        return Stream.of(SheetKind.values())
                .filter(kind -> isOfTerritories(kind) == ofTerritories)
                .toList();
    }

    /** Of everybody who may export it: administrators may everything. */
    private List<Export> exports(SheetKind kind) {
        var exports = new ArrayList<Export>();
        for (var reader : readers) {
            var reply = reader.client().get(path(kind));
            if (reply.status() == 200) {
                exports.add(new Export(reader, reply.body()));
            } else {
                assertThat(reply.code()).as(reply.toString()).isEqualTo(ProblemCode.FORBIDDEN);
            }
        }
        assertThat(exports)
                .filteredOn(export -> export.reader().role() == Role.ADMINISTRATOR)
                .hasSameSizeAs(SEEN.keySet());
        return exports;
    }

    private String csv(SheetKind kind) {
        return api.as("admin").get(path(kind)).body();
    }

    private static String path(SheetKind kind) {
        return "/api/sheets/%s?format=CSV".formatted(kind);
    }

    private static Set<String> marksOn(String sheet) {
        return PLACES.keySet().stream()
                .filter(place -> sheet.contains(mark(place)))
                .collect(Collectors.toSet());
    }

    private static String mark(String place) {
        return "only-" + place;
    }
}
