package io.paidan.desktop.engineer;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EarlierTimes;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.Shift;
import io.paidan.contract.engineer.VisitOff;
import io.paidan.contract.organisation.Territory;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.ShownText;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Shifts, absences and loans of a week, typed by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WeekIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final EngineerSummary LI = BoardFixture.board().engineers().getFirst();
    private static final String TIMES = "/api/setup/engineers/" + LI.id() + "/times";
    private static final Shift SATURDAY = new Shift(at(5, "08:00"), at(5, "14:00"), null, null);

    private volatile ZoneId home = BoardFixture.ZONE;
    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        page = PageFixture.open(
                stage,
                setup -> WeekPages.times(
                        setup,
                        new Clockface(setup.texts(), () -> BoardFixture.ZONE),
                        () -> BoardFixture.DAY,
                        () -> BoardFixture.ZONE,
                        () -> BoardFixture.board().territories().stream()
                                .map(place -> new Territory(
                                        place.id(), place.region(), place.parent(), place.name(), home, true))
                                .toList()));
        server = page.server();
        server.answer("GET /api/engineers", List.of(LI));
        server.answer(
                "GET /api/setup/loan-places",
                List.of(new LoanPlace("unterland-west", "Eschen", "unterland", "Unterland")));
        server.answer("GET " + TIMES, times(List.of(SATURDAY)));
        server.answer("PUT " + TIMES, times(List.of(SATURDAY)));
        page.show();
    }

    @BeforeEach
    void pick_him(FxRobot robot) {
        page.pick(robot, LI.name(), LI.name());
        await(() -> shift(robot, "from", 5).equals("08:00"));
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_shift_is_typed_from_field_to_field_and_reaches_the_server(FxRobot robot) {
        robot.clickOn("#shift-from-0").write("7");
        robot.type(KeyCode.TAB).write("1530").type(KeyCode.TAB).write("11.30");
        robot.type(KeyCode.TAB).write("12:00");
        robot.clickOn("#setup-save");

        await(() -> server.received("PUT " + TIMES).size() == 1);
        var monday = new Shift(at(0, "07:00"), at(0, "15:30"), at(0, "11:30"), at(0, "12:00"));
        assertThat(sent()).isEqualTo(save(List.of(monday, SATURDAY), List.of(), List.of()));
    }

    @Test
    void an_absence_and_a_loan_are_added_from_monday_for_a_day(FxRobot robot) {
        robot.clickOn("Add absence").clickOn("Add loan").clickOn("#setup-save");

        await(() -> server.received("PUT " + TIMES).size() == 1);
        assertThat(sent())
                .isEqualTo(save(
                        List.of(SATURDAY),
                        List.of(new Absence(at(0, "00:00"), at(1, "00:00"), AbsenceKind.SICK)),
                        List.of(new Loan("unterland-west", at(0, "00:00"), at(1, "00:00")))));
    }

    @Test
    void who_saves_an_absence_over_planned_visits_is_told_which(FxRobot robot) {
        assertThat(robot.lookup("#visits-off").queryLabeled().isVisible()).isFalse();
        var off = times(
                List.of(SATURDAY),
                EarlierTimes.NONE,
                new VisitOff("W-260316-0052", at(0, "09:00"), at(0, "10:30")),
                new VisitOff("W-260316-0053", at(0, "14:00"), at(0, "15:00")));
        server.answer("PUT " + TIMES, off);
        server.answer("GET " + TIMES, off);

        robot.clickOn("Add absence").clickOn("#setup-save");

        await(() -> PageFixture.refused(robot)
                .equals(LI.name() + " is off at the time of 2 planned visits: W-260316-0052, W-260316-0053"));
        assertThat(ShownText.of(robot.lookup("#visits-off").queryLabeled()))
                .isEqualTo("2 planned visits lie in his time off: W-260316-0052 (Mon 16 Mar 09:00–10:30), "
                        + "W-260316-0053 (Mon 16 Mar 14:00–15:00). Give them to somebody else or to another time.");
    }

    @Test
    void of_visits_in_another_region_he_is_told_how_many(FxRobot robot) {
        var off = times(
                List.of(SATURDAY), EarlierTimes.NONE, 2, new VisitOff("W-260316-0052", at(0, "09:00"), at(0, "10:30")));
        server.answer("PUT " + TIMES, off);
        server.answer("GET " + TIMES, off);

        robot.clickOn("Add absence").clickOn("#setup-save");

        await(() -> PageFixture.refused(robot)
                .equals(LI.name() + " is off at the time of 1 planned visit: W-260316-0052, and "
                        + "2 planned visits in another region"));
        assertThat(ShownText.of(robot.lookup("#visits-off").queryLabeled()))
                .endsWith("Besides, 2 planned visits in another region.");
    }

    @Test
    void a_day_he_is_away_shows_it_in_its_bar(FxRobot robot) {
        assertThat(awayBars(robot)).isZero();

        robot.clickOn("Add absence");

        await(() -> awayBars(robot) == 1);
    }

    private static long awayBars(FxRobot robot) {
        return robot.lookup(".day-bar-away").queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    private static boolean isWrong(FxRobot robot, String field) {
        return robot.lookup(field).query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"));
    }

    @Test
    void times_that_make_no_shift_are_not_sent_and_the_keyboard_goes_there(FxRobot robot) {
        robot.clickOn("#shift-from-2").write("8");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "shifts").startsWith("Wed 18 Mar") && page.isIn(robot, "shifts"));
        assertThat(isWrong(robot, "#shift-from-2")).isTrue();
        await(() -> robot.lookup("#shift-from-2").query().isFocused());
        assertThat(isWrong(robot, "#shift-from-1")).isFalse();
        assertThat(server.received("PUT " + TIMES)).isEmpty();
    }

    @Test
    void what_the_server_refuses_of_a_shift_stands_at_the_shifts(FxRobot robot) {
        server.answer("PUT " + TIMES, FixtureServer.wrong("shifts[0].end", "Longer than 16 hours."));
        robot.clickOn("#shift-from-0").write("6").type(KeyCode.TAB).write("23");

        robot.clickOn("#setup-save");

        await(() -> problem(robot, "shifts").equals("Longer than 16 hours.") && page.isIn(robot, "shifts"));
    }

    @Test
    void the_week_before_is_taken_over_but_not_saved(FxRobot robot) {
        var lastWeek = new Shift(at(-6, "09:00"), at(-6, "18:00"), null, null);
        server.answer("GET " + TIMES, times(List.of(lastWeek)));

        robot.clickOn("#week-copy");

        await(() -> shift(robot, "from", 1).equals("09:00")
                && shift(robot, "from", 5).isEmpty());
        assertThat(server.received("PUT " + TIMES)).isEmpty();
    }

    @Test
    void times_are_typed_in_the_zone_of_his_territory_which_is_said_where_it_is_not_the_consoles(FxRobot robot) {
        assertThat(robot.lookup("#week-zone").query().isVisible()).isFalse();
        home = ZoneId.of("Europe/London");

        robot.clickOn("#week-on").clickOn("#week-back");
        await(() -> shift(robot, "from", 5).equals("07:00"));
        assertThat(robot.lookup("#week-zone").queryAs(Label.class).getText())
                .isEqualTo("Times of his territory: Europe/London");
        robot.clickOn("#shift-from-0").write("7").type(KeyCode.TAB).write("15").clickOn("#setup-save");

        await(() -> server.received("PUT " + TIMES).size() == 1);
        assertThat(sent().shifts()).contains(new Shift(at(0, "08:00"), at(0, "16:00"), null, null), SATURDAY);
        assertThat(sent().from()).isEqualTo(at(0, "01:00"));
    }

    @Test
    void what_began_before_the_week_stands_there_and_leads_to_the_week_it_began_in(FxRobot robot) {
        var night = new Shift(at(-1, "22:00"), at(0, "06:00"), null, null);
        var leave = new Absence(at(-9, "08:00"), at(4, "17:00"), AbsenceKind.LEAVE);
        var loan = new Loan("unterland-west", at(-2, "00:00"), at(1, "00:00"));
        server.answer(
                "GET " + TIMES,
                times(List.of(SATURDAY), new EarlierTimes(List.of(night), List.of(leave), List.of(loan))));
        robot.clickOn("#week-on").clickOn("#week-back");
        await(() -> earlier(robot).size() == 3);

        assertThat(earlier(robot))
                .containsExactly(
                        "Shift: Sun 15 Mar 22:00 – Mon 16 Mar 06:00, since before this week",
                        "On leave: Sat 7 Mar 08:00 – Fri 20 Mar 17:00, since before this week",
                        "Eschen · Unterland: Sat 14 Mar 00:00 – Tue 17 Mar 00:00, since before this week");
        server.answer("GET " + TIMES, times(List.of()));
        var buttons = List.copyOf(robot.lookup(".earlier-line .button").queryAllAs(Button.class));
        robot.clickOn(buttons.get(1));
        await(() -> earlier(robot).isEmpty());
        assertThat(robot.lookup("Mon 2 Mar – Sun 8 Mar").tryQuery()).isPresent();
    }

    private static List<String> earlier(FxRobot robot) {
        return robot.lookup(".earlier-line").queryAll().stream()
                .filter(Node::isVisible)
                .flatMap(row -> row.lookupAll(".label").stream())
                .map(Label.class::cast)
                .filter(label -> !(label.getParent() instanceof Button))
                .map(ShownText::of)
                .toList();
    }

    private SaveEngineerTimes sent() {
        return server.received("PUT " + TIMES, SaveEngineerTimes.class).getFirst();
    }

    private static String shift(FxRobot robot, String what, int day) {
        return robot.lookup("#shift-" + what + "-" + day)
                .tryQueryAs(TextField.class)
                .map(TextField::getText)
                .orElse("");
    }

    private static SaveEngineerTimes save(List<Shift> shifts, List<Absence> absences, List<Loan> loans) {
        return new SaveEngineerTimes(3, at(0, "00:00"), at(7, "00:00"), shifts, absences, loans);
    }

    private static EngineerTimes times(List<Shift> shifts) {
        return times(shifts, EarlierTimes.NONE);
    }

    private static EngineerTimes times(List<Shift> shifts, EarlierTimes earlier, VisitOff... off) {
        return times(shifts, earlier, 0, off);
    }

    private static EngineerTimes times(List<Shift> shifts, EarlierTimes earlier, int elsewhere, VisitOff... off) {
        return new EngineerTimes(
                LI.id(),
                at(0, "00:00"),
                at(7, "00:00"),
                shifts,
                List.of(),
                List.of(),
                earlier,
                List.of(off),
                elsewhere,
                3);
    }

    /** So many days after Monday. */
    private static Instant at(int day, String time) {
        return MONDAY.plusDays(day)
                .atTime(LocalTime.parse(time))
                .atZone(BoardFixture.ZONE)
                .toInstant();
    }
}
