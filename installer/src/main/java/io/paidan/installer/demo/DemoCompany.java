package io.paidan.installer.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.routing.RegionPack;
import io.paidan.server.attachment.PastAttachments;
import io.paidan.server.engineer.GuestEngineers;
import io.paidan.server.platform.ServerClock;
import io.paidan.server.platform.ServerSettingMapper;
import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import io.paidan.server.sla.clock.PastClocks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty database with the demo company before the server answers, and keeps the demo's time. */
@Component
public class DemoCompany implements SmartLifecycle {
    /** Of every demo user. */
    public static final String PASSWORD = "demo";

    static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
    private static final int EVERY_ADDRESS = Integer.MAX_VALUE;
    private static final long ADDRESS_SEED = 423;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final RegionPack region;
    private final JsonMapper json;
    private final PastClocks pastClocks;
    private final PastAttachments pastAttachments;
    private final GuestEngineers guests;
    private final DemoClock demoClock;
    private volatile boolean running;

    DemoCompany(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            PasswordEncoder passwords,
            RegionPack region,
            JsonMapper json,
            PastClocks pastClocks,
            PastAttachments pastAttachments,
            GuestEngineers guests,
            ServerClock clock,
            ServerSettingMapper settings) {
        this.database = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.region = region;
        this.json = json;
        this.pastClocks = pastClocks;
        this.pastAttachments = pastAttachments;
        this.guests = guests;
        this.demoClock = new DemoClock(clock, settings, ZONE);
    }

    /** The user names of the engineers whose phones work; one has gone silent. */
    public static List<String> listPhones() {
        return DemoCatalogue.read().engineers().stream()
                .map(DemoCatalogue.Person::code)
                .filter(code -> !code.equals(DemoDay.SILENT_ENGINEER))
                .toList();
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            var lastMoment = demoClock.lastMoment();
            if (lastMoment.isEmpty()) {
                refuseAnotherCompany();
                load(LocalDate.now(Clock.system(ZONE)), true);
            } else if (demoClock.isDayOver(lastMoment.get())) {
                load(demoClock.dayAfter(lastMoment.get()), false);
            } else {
                demoClock.set(lastMoment.get());
            }
        });
        running = true;
    }

    private void refuseAnotherCompany() {
        if (Boolean.TRUE.equals(database.queryForObject("select exists (select from app_user)", Boolean.class))) {
            throw new StartException(StartProblem.DEMO_DATABASE_NOT_EMPTY, null);
        }
    }

    private void load(LocalDate day, boolean everything) {
        var began = System.nanoTime();
        var catalogue = DemoCatalogue.read();
        var people = DemoPeople.at(region.places().listAddresses(EVERY_ADDRESS, ADDRESS_SEED), catalogue, day, ZONE);
        var stock = DemoStock.of(catalogue, people);
        var demoDay = DemoDay.of(catalogue, people, stock, region.travelTimes(), day, ZONE);
        var dayTables = new DayTables(database, json);
        if (everything) {
            new CompanyTables(database, json, demoDay.now())
                    .write(catalogue, people, stock, ZONE, passwords.encode(PASSWORD));
            new SetupTables(database, json, demoDay.now()).write(catalogue);
        } else {
            dayTables.closeEarlierDays();
        }
        dayTables.write(demoDay, day, catalogue, people.engineers());
        people.engineers().forEach(engineer -> guests.bring(engineer.region(), engineer.id()));
        new StepTables(database, pastAttachments).write();
        demoDay.orders().stream()
                .map(DemoOrder::order)
                .collect(groupingBy(WorkOrderSummary::region, mapping(WorkOrderSummary::id, toList())))
                .forEach((region, orders) -> pastClocks.set(region, orders, demoDay.now()));
        demoClock.set(demoDay.now());
        LOG.info("Demo company: loaded {} in {} ms", day, (System.nanoTime() - began) / 1_000_000);
    }

    /** So that the demo goes on from here even when the server is killed. */
    @Scheduled(fixedDelay = 3000)
    void recordMoment() {
        if (running) {
            demoClock.record();
        }
    }

    @Override
    public void stop() {
        demoClock.record();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that answers or looks at the time. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
