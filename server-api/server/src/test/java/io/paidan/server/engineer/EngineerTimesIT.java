package io.paidan.server.engineer;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EarlierTimes;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.VisitOff;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** When an engineer works, is away and is lent, by the week. */
@PaidanServerTest
@Import(Given.class)
class EngineerTimesIT extends GivenCompany {

    private static final Instant MONDAY = Instant.parse("2026-03-23T00:00:00Z");
    private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));

    private UUID li;

    @BeforeEach
    void an_engineer() {
        company.withUser("south", Role.DISPATCHER, "oberland-sued");
        company.withUser("north", Role.DISPATCHER, "oberland-nord");
        li = given.engineer("e77", "oberland-nord", Places.SCHAAN);
    }

    @Test
    void a_week_of_shifts_absences_and_loans_replaces_what_was_there() {
        var shift = shift(8, 17);
        var week = times(1, List.of(shift), List.of(), List.of());
        assertThat(put(week).as(EngineerTimes.class).shifts()).containsExactly(shift);
        assertThat(put(week).as(EngineerTimes.class).version()).isEqualTo(2);

        var loan = new Loan("oberland-sued", hour(8), hour(12));
        var absence = new Absence(hour(13), hour(15), AbsenceKind.TRAINING);
        put(times(2, List.of(shift), List.of(absence), List.of(loan)));
        var read = api.as("north")
                .get("/api/setup/engineers/%s/times?from=%s&until=%s".formatted(li, MONDAY, NEXT_MONDAY))
                .as(EngineerTimes.class);
        assertThat(read.absences()).containsExactly(absence);
        assertThat(read.loans()).containsExactly(loan);
        assertThat(api.as("south").get("/api/engineers/" + li).status()).isEqualTo(200);
        assertThat(put(times(2, List.of(), List.of(), List.of())).code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void who_saves_a_sick_leave_hears_which_visits_lie_in_it() {
        var morning = given.order(aWorkOrder().in("oberland-nord"));
        var evening = given.order(aWorkOrder().in("oberland-nord"));
        var begun = given.order(aWorkOrder().in("oberland-nord"));
        given.visit(aVisit(morning, li).that(VisitStatus.ACCEPTED).starting(hour(9)));
        given.visit(aVisit(evening, li).starting(hour(18)));
        given.visit(aVisit(begun, li).that(VisitStatus.EN_ROUTE).starting(hour(11)));
        var working = times(1, List.of(shift(8, 20)), List.of(), List.of());
        assertThat(put(working).as(EngineerTimes.class).visitsOff()).isEmpty();

        var sick = new Absence(hour(8), hour(17), AbsenceKind.SICK);
        var saved =
                put(times(2, List.of(shift(8, 20)), List.of(sick), List.of())).as(EngineerTimes.class);
        assertThat(saved.visitsOff()).containsExactly(new VisitOff(number(morning), hour(9), hour(10)));

        var home = put(times(3, List.of(shift(8, 17)), List.of(), List.of())).as(EngineerTimes.class);
        assertThat(home.visitsOff())
                .as("without a shift")
                .containsExactly(new VisitOff(number(evening), hour(18), hour(19)));
    }

    private String number(UUID order) {
        return database.queryForObject("select number from work_order where id = ?", String.class, order);
    }

    @Test
    void times_that_overlap_or_lie_elsewhere_are_refused() {
        assertThat(field(times(1, List.of(shift(8, 17), shift(16, 20)), List.of(), List.of())))
                .isEqualTo("shifts");
        assertThat(field(times(1, List.of(shift(17, 8)), List.of(), List.of()))).isEqualTo("shifts");
        assertThat(field(times(1, List.of(new Shift(hour(8), hour(17), hour(18), hour(19))), List.of(), List.of())))
                .isEqualTo("shifts");
        assertThat(field(times(1, List.of(shift(24 * 8, 24 * 8 + 2)), List.of(), List.of())))
                .isEqualTo("shifts");
        assertThat(field(times(1, List.of(), List.of(), List.of(new Loan("unterland", hour(8), hour(9))))))
                .isEqualTo("loans");
        assertThat(field(times(1, List.of(), List.of(), List.of(new Loan("oberland-nord", hour(8), hour(9))))))
                .isEqualTo("loans");
    }

    @Test
    void what_began_before_the_week_and_lasts_into_it_is_read_with_it_and_stays_when_it_is_saved() {
        var night = shift(-2, 6);
        var leave = new Absence(hour(-70), hour(70), AbsenceKind.LEAVE);
        var loan = new Loan("oberland-sued", hour(-5), hour(5));
        putBefore(1, List.of(shift(-20, -10), night), List.of(leave), List.of(loan));
        var read = api.as("north")
                .get("/api/setup/engineers/%s/times?from=%s&until=%s".formatted(li, MONDAY, NEXT_MONDAY))
                .as(EngineerTimes.class);

        assertThat(read.earlier()).isEqualTo(new EarlierTimes(List.of(night), List.of(leave), List.of(loan)));
        assertThat(read.shifts()).isEmpty();
        var saved = put(times(2, List.of(shift(6, 12)), List.of(), List.of())).as(EngineerTimes.class);
        assertThat(saved.earlier()).isEqualTo(read.earlier());
    }

    @Test
    void what_reaches_over_the_edge_of_the_week_may_not_meet_another_there() {
        var training = new Absence(hour(-30), hour(30), AbsenceKind.TRAINING);
        putBefore(1, List.of(shift(-2, 6)), List.of(training), List.of());

        assertThat(field(times(2, List.of(shift(5, 12)), List.of(), List.of()))).isEqualTo("shifts");
        var sick = new Absence(hour(29), hour(40), AbsenceKind.SICK);
        assertThat(field(times(2, List.of(), List.of(sick), List.of()))).isEqualTo("absences");
        var after = new Absence(hour(30), hour(40), AbsenceKind.SICK);
        assertThat(put(times(2, List.of(shift(6, 12)), List.of(after), List.of()))
                        .status())
                .isEqualTo(200);
        assertThat(putBefore(3, List.of(shift(-2, 7)), List.of(training), List.of())
                        .problem()
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("There is another at the same time"));
        assertThat(putBefore(
                                3,
                                List.of(shift(-2, 6)),
                                List.of(new Absence(hour(-30), hour(31), AbsenceKind.TRAINING)),
                                List.of())
                        .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    private static Instant hour(int hour) {
        return MONDAY.plus(Duration.ofHours(hour));
    }

    private static Shift shift(int from, int until) {
        return new Shift(hour(from), hour(until), null, null);
    }

    private static SaveEngineerTimes times(int version, List<Shift> shifts, List<Absence> absences, List<Loan> loans) {
        return new SaveEngineerTimes(version, MONDAY, NEXT_MONDAY, shifts, absences, loans);
    }

    private ApiReply put(SaveEngineerTimes times) {
        return api.as("north").put("/api/setup/engineers/" + li + "/times", times);
    }

    /** In the week before. */
    private ApiReply putBefore(int version, List<Shift> shifts, List<Absence> absences, List<Loan> loans) {
        return put(new SaveEngineerTimes(version, MONDAY.minus(Duration.ofDays(7)), MONDAY, shifts, absences, loans));
    }

    private String field(SaveEngineerTimes times) {
        var problem = put(times).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        return problem.errors().getFirst().field();
    }
}
