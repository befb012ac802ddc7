package io.paidan.installer.demo;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.place.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engineers and customers of the demo company, each at a real address of the map. */
record DemoPeople(List<EngineerSummary> engineers, List<DemoCustomer> customers, Map<String, Place> depots) {
    private static final long SEED = 20_260_321;
    private static final Instant FOUNDED = Instant.parse("2024-01-08T08:00:00Z");
    private static final int CUSTOMERS = 150;
    private static final long OVERTIME_PRICE = 7_500;
    private static final Currency CURRENCY = Currency.getInstance("CHF");
    /** How many of ten customers live in which territory. */
    private static final List<String> SPREAD = List.of(
            "oberland-nord",
            "oberland-sued",
            "oberland-nord",
            "unterland-west",
            "oberland-nord",
            "oberland-sued",
            "oberland-nord",
            "unterland-west",
            "oberland-sued",
            "unterland-west");

    /** @param addresses of the whole region, in an order that does not change */
    static DemoPeople at(List<Place> addresses, DemoCatalogue catalogue, LocalDate day, ZoneId zone) {
        var free = new FreeAddresses(addresses, catalogue);
        var random = new Random(SEED);
        var depots = catalogue.stores().stream()
                .collect(Collectors.toMap(DemoCatalogue.Depot::name, depot -> free.take(depot.territory())));
        var engineers = new ArrayList<EngineerSummary>();
        for (var person : catalogue.engineers()) {
            var number = engineers.size() + 1;
            engineers.add(new EngineerSummary(
                    DemoIds.at(FOUNDED, random),
                    catalogue.area(person.territory()).region(),
                    person.territory(),
                    null,
                    person.code(),
                    person.name(),
                    "139 0000 01%02d".formatted(number),
                    person.vehicle(),
                    free.take(catalogue.homeOf(person.territory())).position(),
                    person.skills().stream().map(skill -> held(skill, day)).toList(),
                    person.shift().on(day, zone),
                    null,
                    absences(person, catalogue, day, zone),
                    loans(person, catalogue, day, zone),
                    overtime(person),
                    person.capacity(),
                    person.rating(),
                    person.jobsIn30Days(),
                    1));
        }
        var customers = new ArrayList<DemoCustomer>();
        for (var n = 0; n < CUSTOMERS; n++) {
            customers.add(customer(n, free, catalogue, engineers, random));
        }
        return new DemoPeople(List.copyOf(engineers), List.copyOf(customers), depots);
    }

    private static HeldSkill held(DemoCatalogue.TrainedSkill skill, LocalDate day) {
        var days = skill.expiresInDays();
        return new HeldSkill(skill.code(), skill.level(), days == null ? null : day.plusDays(days));
    }

    private static List<Absence> absences(
            DemoCatalogue.Person person, DemoCatalogue catalogue, LocalDate day, ZoneId zone) {
        var absences = new ArrayList<Absence>();
        var away = person.absence();
        if (away != null) {
            var from = day.atTime(away.from() == null ? LocalTime.MIN : away.from());
            var until = away.until() == null ? day.plusDays(1).atStartOfDay() : day.atTime(away.until());
            absences.add(new Absence(
                    from.atZone(zone).toInstant(), until.atZone(zone).toInstant(), away.kind()));
        }
        var loan = person.loan();
        if (loan != null && catalogue.leavesRegion(person)) {
            var time = loan.on(day, zone);
            var place = catalogue.area(loan.territory()).name();
            absences.add(new Absence(time.start(), time.end(), AbsenceKind.LENT, place));
        }
        return absences;
    }

    private static List<Loan> loans(DemoCatalogue.Person person, DemoCatalogue catalogue, LocalDate day, ZoneId zone) {
        var loan = person.loan();
        return loan == null || catalogue.leavesRegion(person) ? List.of() : List.of(loan.on(day, zone));
    }

    private static @Nullable Overtime overtime(DemoCatalogue.Person person) {
        var minutes = person.overtimeMinutes();
        return minutes == null ? null : new Overtime(Duration.ofMinutes(minutes), OVERTIME_PRICE, CURRENCY);
    }

    private static DemoCustomer customer(
            int n, FreeAddresses free, DemoCatalogue catalogue, List<EngineerSummary> engineers, Random random) {
        var territory = SPREAD.get(n % SPREAD.size());
        var names = catalogue.customers();
        var company = n < names.companies().size() ? names.companies().get(n) : null;
        var surname = names.surnames().get(random.nextInt(names.surnames().size()));
        var tier = random.nextInt(6) == 0 ? "silver" : random.nextInt(8) == 0 ? DemoCustomer.GOLD : null;
        return new DemoCustomer(
                DemoIds.at(FOUNDED, random),
                catalogue.area(territory),
                company == null ? surname + (random.nextBoolean() ? "女士" : "先生") : company.name(),
                "138 0000 %04d".formatted(1000 + n * 7),
                company == null ? tier : company.tier(),
                free.take(territory),
                n % 9 == 0 ? known(engineers, territory, n) : null,
                n % 2 == 0 ? known(engineers, territory, n / 2) : null,
                n % 11 == 5 ? List.of(known(engineers, territory, n + 1)) : List.of());
    }

    /** Some engineer of the territory. */
    private static UUID known(List<EngineerSummary> engineers, String territory, int n) {
        var near = engineers.stream()
                .filter(engineer -> engineer.territory().equals(territory))
                .toList();
        return near.get(n % near.size()).id();
    }

    EngineerSummary engineer(String code) {
        return engineers.stream()
                .filter(engineer -> engineer.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Place depot(String name) {
        return Objects.requireNonNull(depots.get(name), name);
    }
}
