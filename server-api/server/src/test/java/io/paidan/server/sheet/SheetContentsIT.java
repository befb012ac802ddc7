package io.paidan.server.sheet;

import static io.paidan.contract.sheet.ImportPhase.CHECKED;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What each sheet brings into the company and takes out of it. */
@PaidanServerTest
@Import(Given.class)
class SheetContentsIT extends SheetsOfACompany {

    @Test
    void terms_are_taken_by_their_code_or_by_their_name_in_either_language() {
        uploads.take(SheetKind.TERMS, "kind,code,nameEn,nameZh\nUNIT,m,Metre,米\nTIER,jade,Jade,\n");
        var job = uploads.take(SheetKind.PARTS, """
                number,nameEn,nameZh,category,unit
                P-1,Cable,电线,heater,m
                P-2,Hose,软管,HEATING,metre
                P-3,Pipe,水管,采暖,米
                P-4,Rod,杆,采暖,尺
                """);

        assertThat(job.added()).isEqualTo(3);
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column, BadRow::value)
                .containsExactly(tuple(5, "unit", "尺"));
        assertThat(database.queryForList("select category || ' ' || unit from part", String.class))
                .containsExactly("heater m", "heater m", "heater m");
    }

    @Test
    void every_sheet_takes_back_what_it_gave_out_and_finds_nothing_changed() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.engineer("e02", "oberland-nord", Places.SCHAAN);
        given.engineer("e03", "oberland-sued", Places.TRIESEN);
        given.order(aWorkOrder().createdAt(TestClock.START.plusNanos(123_456_000))); // as a real clock is read
        uploads.take(SheetKind.CUSTOMERS, """
                number,name,phone,preferredEngineerId,blockedEngineerIds,address,latitude,longitude
                K-1,Anna Beck,+423 230 10 10,e01,e02; e03,"Städtle 1, Vaduz",47.1410,9.5209
                """);
        uploads.take(SheetKind.ASSETS, """
                number,customerNumber,category,model,serial,installedOn,warrantyUntil,engineerId
                A-1,K-1,heater,Vitodens 200,007,2025-03-01,2030-02-28,e01
                A-2,K-1,heater,Vitodens 100,,,,
                """);
        takeWhatHoldsEverywhere();
        stores();
        uploads.take(SheetKind.STOCK, "region,store,partNumber,onHand\noberland,Central,0012,4\n");
        takeLeaveOf("e01");
        uploads.take(
                SheetKind.LOANS,
                "engineerCode,lentTo,lentFrom,lentUntil\ne01,unterland-west,2026-04-06 08:00,2026-04-06 12:00\n");
        uploads.take(SheetKind.CALENDARS, "id,name,day,dayName,openHours\nshop,Shop,Mon,,08:00-12:00; 13:30-24:00\n");
        uploads.take(
                SheetKind.SLA_POLICIES,
                "id,name,priority,calendar,toAccept,toArrive,steps\nfast,Fast,P1,shop,15,90,WARN_DISPATCHER:80\n");
        uploads.take(SheetKind.DISPATCH_RULES, "name,ifKeywords,ifHours,thenPriority\nGas,gas,22:00-06:00,P1\n");
        takesBackWhatItGaveOut(api.as("admin"));
        takesBackWhatItGaveOut(api.as("admin").in(Locale.SIMPLIFIED_CHINESE));
        assertThat(new String(api.as("admin").bytes("/api/sheets/PARTS?format=CSV"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFNumber,")
                .contains("0012,Valve,阀门");
    }

    @Test
    void of_more_customers_than_are_looked_at_at_once_each_has_the_engineer_he_asks_for() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        uploads.take(SheetKind.CUSTOMERS, """
                number,name,phone,preferredEngineerId,address,latitude,longitude
                K-1,Anna Beck,+423 230 10 10,e01,"Städtle 1, Vaduz",47.1410,9.5209
                """);
        database.update("""
                insert into customer (region, id, territory, number, name, phone, preferred_engineer_id, address, lat, lon,
                    changed_by, changed_at)
                select region, gen_random_uuid(), territory, 'M-' || n, name, phone, preferred_engineer_id, address, lat,
                    lon, changed_by, changed_at
                from customer, generate_series(1, 1100) as n
                """);

        var csv = new String(api.as("admin").bytes("/api/sheets/CUSTOMERS?format=CSV"), StandardCharsets.UTF_8);

        assertThat(csv.lines().skip(1)).hasSize(1101).allMatch(line -> line.contains(",e01,"));
    }

    private void takesBackWhatItGaveOut(ApiClient admin) {
        for (var kind : SheetKind.values()) {
            for (var format : new String[] {"CSV", "XLSX"}) {
                var out = admin.bytes("/api/sheets/%s?format=%s".formatted(kind, format));

                var job = uploads.check(kind, "file", out);

                assertThat(job.phase()).as("%s %s: %s", kind, format, job).isEqualTo(CHECKED);
                assertThat(job.rows()).as("%s %s", kind, format).isPositive();
                assertThat(job.unchanged()).as("%s %s: %s", kind, format, job).isEqualTo(job.rows());
            }
        }
    }

    @Test
    void a_sheet_speaks_the_language_of_its_reader_and_understands_that_of_others() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        takeLeaveOf("e01");
        var chinese = api.as("admin").in(Locale.SIMPLIFIED_CHINESE);

        var absences = new String(chinese.bytes("/api/sheets/ABSENCES?format=CSV"), StandardCharsets.UTF_8);
        var users = new String(chinese.bytes("/api/sheets/USERS?format=CSV"), StandardCharsets.UTF_8);
        var calendar = uploads.take(SheetKind.CALENDARS, "id,name,day,openHours\nshop,Shop,周一,08:00-12:00\n");
        var refused = new Uploads(chinese).check(SheetKind.ABSENCES, absences.replace("休假", "郊游"));

        assertThat(absences).contains(",休假").doesNotContain("LEAVE");
        assertThat(users).contains(",管理员,", ",是,").doesNotContain("ADMINISTRATOR", "yes");
        assertThat(uploads.check(SheetKind.ABSENCES, absences).unchanged()).isEqualTo(1);
        assertThat(calendar.added()).isEqualTo(1);
        assertThat(refused.badRows())
                .extracting(BadRow::message)
                .singleElement(STRING)
                .contains("病假", "休假")
                .doesNotContain("SICK");
    }

    @Test
    void engineers_with_their_skills_and_outlets_below_new_outlets_are_made() {
        var territories = uploads.take(SheetKind.TERRITORIES, """
                id,name,kind,parent,zone
                balzers,Balzers,OUTLET,oberland,Europe/Vaduz
                maels,Mäls,OUTLET,balzers,Europe/Vaduz
                lost,Lost,OUTLET,nowhere,Europe/Vaduz
                """);
        assertThat(territories.added()).isEqualTo(2);
        assertThat(territories.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(tuple(4, "parent"));

        var engineers = uploads.take(SheetKind.ENGINEERS, """
                code,name,phone,territory,vehicle,lat,lon,skills,capacity
                e77,Fritz,+423 1,balzers,van,47.06,9.50,gas:4:2027-12-31; lift,6
                e78,Franz,+423 2,maels,submarine,47.06,9.50,magic,
                """);
        assertThat(engineers.added()).isEqualTo(1);
        assertThat(engineers.bad()).isEqualTo(1);
        assertThat(database.queryForList(
                        "select skill || level || coalesce(expires_on::text, '') from engineer_skill order by skill",
                        String.class))
                .containsExactly("gas42027-12-31", "lift3");
    }

    @Test
    void engineers_may_work_overtime_for_a_price_and_lose_it_by_an_empty_cell() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        given.engineer("e02", "oberland-nord", Places.SCHAAN);
        var allowed = uploads.take(SheetKind.ENGINEERS, """
                code,overtimeMinutes,overtimePrice,overtimeCurrency
                e01,90,6000,eur
                e02,90,6000,gold
                e03,900,,CHF
                """);

        assertThat(allowed.changed()).isEqualTo(1);
        assertThat(allowed.badRows())
                .extracting(BadRow::row, BadRow::column)
                .contains(tuple(3, "overtimeCurrency"), tuple(4, "overtimeMinutes"));
        assertThat(uploads.take(SheetKind.ENGINEERS, "code,overtimeMinutes\ne02,30\n")
                        .badRows())
                .extracting(BadRow::column)
                .as("nobody knows in which currency")
                .singleElement()
                .asString()
                .startsWith("Overtime currency");
        assertThat(overtime("e01")).isEqualTo("90 6000 EUR");
        var out = api.as("admin").bytes("/api/sheets/ENGINEERS?format=CSV");
        assertThat(uploads.check(SheetKind.ENGINEERS, "file.csv", out).unchanged())
                .isEqualTo(2);
        uploads.take(SheetKind.ENGINEERS, "code,overtimeMinutes\ne01,\n");
        assertThat(overtime("e01")).startsWith("0 ");
    }

    private String overtime(String engineer) {
        return database.queryForObject(
                "select overtime_minutes || ' ' || overtime_price || ' ' || overtime_currency from engineer where code = ?",
                String.class,
                engineer);
    }

    @Test
    void shifts_are_made_and_changed_by_engineer_and_start_and_may_not_overlap() {
        given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var shifts = """
                engineerCode,shiftStart,shiftEnd,breakStart,breakEnd
                e01,2026-04-01 08:00,2026-04-01 17:00,2026-04-01 12:00,2026-04-01 12:30
                e01,2026/4/2 22:00,2026/4/3 06:00,,
                e01,2026-04-01 16:00,2026-04-01 20:00,,
                e99,2026-04-01 08:00,2026-04-01 17:00,,
                e01,2026-04-03 08:00,2026-04-02 17:00,,
                """;

        var first = uploads.take(SheetKind.SHIFTS, shifts);

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.badRows()).extracting(BadRow::row).containsExactly(4, 5, 6);
        assertThat(uploads.take(SheetKind.SHIFTS, shifts).unchanged()).isEqualTo(2);
        var longer = uploads.take(
                SheetKind.SHIFTS, "engineerCode,shiftStart,shiftEnd\ne01,2026-04-01 08:00,2026-04-01 18:00\n");
        assertThat(longer.changed()).isEqualTo(1);
        assertThat(database.queryForList(
                        "select to_char(starts_at at time zone 'UTC', 'DD HH24:MI') || to_char(ends_at at time zone 'UTC', '–DD HH24:MI')"
                                + " || coalesce(to_char(break_starts_at at time zone 'UTC', ' HH24:MI'), '')"
                                + " from shift where starts_at > '2026-04-01' order by starts_at",
                        String.class))
                .containsExactly("01 06:00–01 16:00 10:00", "02 20:00–03 04:00");
    }

    @Test
    void stock_is_counted_by_region_store_and_part_and_nothing_promised_is_lost() {
        uploads.take(SheetKind.PARTS, "number,nameEn,nameZh,category,unit\n4711,Valve,阀门,heater,piece\n");
        stores();
        var counted = uploads.take(SheetKind.STOCK, """
                Region,Store,Part number,On hand
                oberland,Central,4711,5
                unterland,Central,4711,7
                oberland,Nowhere,4711,1
                oberland,Central,4712,1
                oberland,Outlet,4711,minus one
                """);

        assertThat(counted.added()).isEqualTo(2);
        assertThat(counted.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(tuple(4, "Store"), tuple(5, "Part number"), tuple(6, "On hand"));
        assertThat(counted.badRows().getFirst().message()).contains("Nowhere", "import the stores before the stock");
        database.update("update stock_level set reserved = 3 where region = 'oberland'");
        var fewer = uploads.check(
                SheetKind.STOCK, "region,store,partNumber,onHand\noberland,Central,4711,2\nunterland,Central,4711,6\n");
        assertThat(fewer.changed()).isEqualTo(1);
        assertThat(fewer.badRows())
                .singleElement()
                .satisfies(bad -> assertThat(bad.message()).startsWith("3 of these are promised"));
        assertThat(database.queryForList("select region || on_hand from stock_level order by region", String.class))
                .containsExactly("oberland5", "unterland7");
    }

    private void stores() {
        for (var store : List.of("oberland Central", "unterland Central", "oberland Outlet")) {
            var words = store.split(" ", -1);
            database.update(
                    "insert into store (region, id, kind, name, lat, lon) values (?, ?, 'OUTLET', ?, 47.14, 9.52)",
                    words[0],
                    UUID.randomUUID(),
                    words[1]);
        }
    }
}
