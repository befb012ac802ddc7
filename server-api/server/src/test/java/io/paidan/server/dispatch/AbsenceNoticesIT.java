package io.paidan.server.dispatch;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static io.paidan.server.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** 李伟 of oberland-nord goes away over visits that are planned for him. */
@PaidanServerTest
@Import(Given.class)
class AbsenceNoticesIT {

    private static final Instant FROM = START.minus(Duration.ofDays(1));
    private static final Instant UNTIL = START.plus(Duration.ofDays(6));

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    UUID li;

    @BeforeEach
    void two_regions_and_an_engineer(@Autowired TestCompany company) {
        given.company();
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        company.withUser("colleague", Role.DISPATCHER, "oberland");
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
        company.withUser("there", Role.DISPATCHER, "unterland-west");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void the_dispatchers_of_the_territory_hear_of_it_once_but_not_who_did_it() {
        var first = visit("oberland-nord", 2);
        var second = visit("oberland-nord", 4);
        var leave = new Absence(hours(1), hours(6), AbsenceKind.LEAVE);

        assertThat(save(List.of(leave), List.of()).visitsOff()).hasSize(2);

        assertThat(told("north")).isEmpty();
        assertThat(told("south")).isEmpty();
        assertThat(told("there")).isEmpty();
        var notice = told("colleague").getFirst();
        assertThat(told("colleague")).hasSize(1);
        assertThat(notice.workOrderId()).isEqualTo(first);
        assertThat(notice.subject()).contains("E01", number(first), number(second));
        assertThat(notice.body()).contains("NORTH", at(1), at(6), at(2), at(4));

        save(List.of(leave, new Absence(hours(0), hours(1), AbsenceKind.TRAINING)), List.of());
        assertThat(told("colleague")).as("of what they know").hasSize(1);

        var third = visit("oberland-nord", 7);
        save(List.of(leave, new Absence(hours(6), hours(9), AbsenceKind.SICK)), List.of());
        assertThat(told("colleague")).hasSize(2);
        assertThat(told("colleague").getFirst().subject())
                .contains(number(third))
                .doesNotContain(number(first));
    }

    @Test
    void visits_after_the_week_that_is_looked_at_count_when_the_absence_lasts_so_long() {
        database.update("""
                insert into shift (region, engineer_id, starts_at, ends_at)
                select region, engineer_id, starts_at + interval '8 days', ends_at + interval '8 days' from shift
                """);
        var late = visit("oberland-nord", 24 * 8);

        save(List.of(new Absence(hours(1), hours(24 * 9), AbsenceKind.LEAVE)), List.of());

        assertThat(told("colleague"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.subject()).contains(number(late)));
    }

    @Test
    void each_hears_of_the_orders_he_sees() {
        var north = visit("oberland-nord", 2);
        save(List.of(), List.of(new Loan("oberland-sued", hours(3), hours(6))));
        var south = visit("oberland-sued", 4);

        save(List.of(new Absence(hours(1), hours(6), AbsenceKind.SICK)), List.of());

        assertThat(told("south"))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.body()).contains(number(south)).doesNotContain(number(north)));
        assertThat(told("colleague")).hasSize(2);
    }

    @Test
    void where_he_is_a_guest_they_hear_of_it_and_who_did_it_hears_how_many() {
        var loan = new Loan("unterland-west", hours(1), hours(8));
        save(List.of(), List.of(loan));
        var order = visit("unterland-west", 2);

        var saved = save(List.of(new Absence(hours(1), hours(6), AbsenceKind.SICK)), List.of(loan));

        assertThat(saved.visitsOff()).isEmpty();
        assertThat(saved.visitsOffElsewhere()).isEqualTo(1);
        assertThat(told("there"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.subject()).contains("E01", number(order)));
        assertThat(told("colleague")).isEmpty();
        assertThat(api.as("north").get(path()).body()).doesNotContain(number(order));
    }

    @Test
    void a_loan_to_another_region_over_visits_at_home_is_told_at_home() {
        visit("oberland-nord", 2);

        save(List.of(), List.of(new Loan("unterland-west", hours(1), hours(8))));

        assertThat(told("colleague"))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.body()).contains(at(1), at(8)).doesNotContain("unterland"));
        assertThat(told("there")).isEmpty();
    }

    /** An order there with a visit an hour long. */
    private UUID visit(String territory, int hour) {
        var order = given.order(aWorkOrder().in(territory));
        given.visit(aVisit(order, li).starting(hours(hour)));
        return order;
    }

    private EngineerTimes save(List<Absence> absences, List<Loan> loans) {
        var stored = api.as("north").get(path()).as(EngineerTimes.class);
        return api.as("north")
                .put(
                        "/api/setup/engineers/%s/times".formatted(li),
                        stored.edit().withAbsences(absences).withLoans(loans))
                .as(EngineerTimes.class);
    }

    private String path() {
        return "/api/setup/engineers/%s/times?from=%s&until=%s".formatted(li, FROM, UNTIL);
    }

    /** Of absences, the newest first. */
    private List<NoticeSummary> told(String username) {
        return api.as(username).get("/api/notices").as(new TypeReference<List<NoticeSummary>>() {}).stream()
                .filter(notice -> notice.event() == NoticeEvent.ENGINEER_ABSENT)
                .toList();
    }

    private String number(UUID order) {
        return database.queryForObject("select number from work_order where id = ?", String.class, order);
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    /** As a notice says a time of the day. */
    private static String at(int hours) {
        return hours(hours).atZone(ZoneId.of("Europe/Vaduz")).toLocalTime().toString();
    }
}
