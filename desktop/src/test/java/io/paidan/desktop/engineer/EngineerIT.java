package io.paidan.desktop.engineer;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.problem;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.BlockingCustomer;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** An engineer with his skills, changed by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EngineerIT {

    private static final EngineerDetails LI = li();
    private static final String PUT = "PUT /api/setup/engineers/" + LI.id();

    private PageFixture page;
    private FixtureServer server;

    @Start
    void open(Stage stage) throws IOException {
        var look = new Look(new Settings(Files.createTempDirectory("paidan-engineer"), Runnable::run), Look.Mode.LIGHT);
        var maps = new Maps((zoom, x, y) -> new CompletableFuture<>(), look, new CompletableFuture<>());
        page = PageFixture.open(stage, setup -> EngineerPages.engineers(setup, maps, () -> BoardFixture.DAY));
        server = page.server();
        server.answer("GET /api/setup/territories", List.of(outlet()));
        server.answer("GET /api/setup/skills", List.of(skill("gas", "Gas"), skill("electric", "Electrics")));
        server.answer("GET /api/setup/engineers", List.of(LI, wang()));
        server.answer(PUT, LI);
        page.show();
    }

    @BeforeEach
    void pick_him(FxRobot robot) {
        page.pick(robot, "Li Wei", "Li Wei");
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_skill_is_added_and_the_last_day_of_a_certificate_typed(FxRobot robot) {
        robot.clickOn("#skill-add");
        await(() -> dates(robot).size() == 2);
        robot.clickOn(dates(robot).getFirst().getEditor())
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("2027/3/1")
                .type(KeyCode.TAB);
        await(() -> LocalDate.of(2027, 3, 1).equals(dates(robot).getFirst().getValue()));
        robot.clickOn("#setup-save");

        await(() -> server.received(PUT).size() == 1);
        assertThat(sent())
                .isEqualTo(save(
                        List.of(new HeldSkill("gas", 4, LocalDate.of(2027, 3, 1)), new HeldSkill("electric", 3, null)),
                        null,
                        null));
    }

    @Test
    void what_wants_mending_in_his_skills_is_the_certificate_that_has_ended(FxRobot robot) {
        robot.clickOn("#skill-add");
        await(() -> dates(robot).size() == 2);
        robot.clickOn(dates(robot).getLast().getEditor()).write("2020/3/1").type(KeyCode.TAB);
        await(() -> dates(robot).getLast().getValue() != null);
        robot.clickOn("#field-name");

        robot.interact(() -> robot.lookup("#field-skills").query().requestFocus());

        await(() -> dates(robot).getLast().isFocused());
    }

    @Test
    void an_address_looked_for_does_not_stay_with_another_engineer(FxRobot robot) {
        robot.clickOn("#place-address").write("Landstrasse");

        page.pick(robot, "Wang Fang", "Wang Fang");

        assertThat(robot.lookup("#place-address").queryAs(TextField.class).getText())
                .isEmpty();
    }

    @Test
    void overtime_in_the_currency_of_the_others_and_jobs_a_day_reach_the_server(FxRobot robot) {
        type(robot, "capacity", "6");
        type(robot, "overtime", "90");
        robot.type(KeyCode.TAB);
        await(() -> page.isIn(robot, "overtimePrice"));
        robot.write("4500").clickOn("#setup-save");

        await(() -> server.received(PUT).size() == 1);
        assertThat(sent())
                .isEqualTo(
                        save(LI.skills(), new Overtime(Duration.ofMinutes(90), 4_500, Currency.getInstance("CNY")), 6));
    }

    @Test
    void another_currency_of_overtime_is_typed_and_what_is_none_is_refused(FxRobot robot) {
        type(robot, "overtime", "90");
        type(robot, "overtimeCurrency", "xyz");
        robot.clickOn("#setup-save");
        await(() -> problem(robot, "overtimeCurrency").contains("such as CHF") && page.isIn(robot, "overtimeCurrency"));
        assertThat(server.received(PUT)).isEmpty();

        type(robot, "overtimeCurrency", "chf");
        robot.clickOn("#setup-save");

        await(() -> server.received(PUT).size() == 1);
        assertThat(sent().overtime()).isEqualTo(new Overtime(Duration.ofMinutes(90), 0, Currency.getInstance("CHF")));
    }

    @Test
    void a_price_without_minutes_is_not_lost_but_asked_about(FxRobot robot) {
        type(robot, "overtimePrice", "4500");
        robot.clickOn("#setup-save");

        await(() -> !problem(robot, "overtime").isEmpty() && page.isIn(robot, "overtime"));
        assertThat(server.received(PUT)).isEmpty();
    }

    @Test
    void a_code_that_another_has_is_refused_at_its_field(FxRobot robot) {
        server.answer(PUT, FixtureServer.wrong("code", "e02 is Wang Fang's."));

        type(robot, "code", "e02");
        robot.clickOn("#setup-save");

        await(() -> problem(robot, "code").equals("e02 is Wang Fang's.") && page.isIn(robot, "code"));
    }

    @Test
    void who_does_not_want_him_is_told_below_his_fields(FxRobot robot) {
        assertThat(robot.lookup("#engineer-not-wanted").query().isVisible()).isFalse();

        page.pick(robot, "Wang Fang", "Wang Fang");

        await(() -> robot.lookup("#engineer-not-wanted").query().isVisible());
        assertThat(robot.lookup("#engineer-not-wanted").queryAs(Label.class).getText())
                .isEqualTo("Not wanted by: Anna Beck, Hotel Löwen");
    }

    private SaveEngineer sent() {
        return server.received(PUT, SaveEngineer.class).getFirst();
    }

    private static List<DatePicker> dates(FxRobot robot) {
        return List.copyOf(robot.lookup(".held-skill .date-picker").queryAllAs(DatePicker.class));
    }

    private static SaveEngineer save(List<HeldSkill> skills, @Nullable Overtime overtime, @Nullable Integer capacity) {
        return new SaveEngineer(
                5,
                LI.territory(),
                "e01",
                "Li Wei",
                LI.phone(),
                Vehicle.VAN,
                LI.homePosition(),
                skills,
                overtime,
                capacity,
                true);
    }

    private static EngineerDetails li() {
        return engineer("li", "e01", "Li Wei", null, List.of());
    }

    /** He is paid in yuan. */
    private static EngineerDetails wang() {
        return engineer(
                "wang",
                "e02",
                "Wang Fang",
                new Overtime(Duration.ofMinutes(60), 80, Currency.getInstance("CNY")),
                List.of(
                        new BlockingCustomer(BoardFixture.id("anna"), "Anna Beck"),
                        new BlockingCustomer(BoardFixture.id("hotel"), "Hotel Löwen")));
    }

    private static EngineerDetails engineer(
            String id, String code, String name, @Nullable Overtime overtime, List<BlockingCustomer> blockedBy) {
        return new EngineerDetails(
                BoardFixture.id(id),
                "oberland",
                "oberland-nord",
                code,
                name,
                "+423 79 100 01",
                Vehicle.VAN,
                new GeoPoint(47.141, 9.5215),
                List.of(new HeldSkill("gas", 4, null)),
                overtime,
                null,
                null,
                blockedBy,
                true,
                5,
                "admin",
                Instant.EPOCH);
    }

    private static SkillDetails skill(String code, String name) {
        return new SkillDetails(code, name, name, 1, "admin", Instant.EPOCH);
    }

    private static TerritoryDetails outlet() {
        return new TerritoryDetails(
                "oberland-nord",
                "oberland",
                "oberland",
                TerritoryKind.OUTLET,
                "Vaduz",
                BoardFixture.ZONE,
                "W",
                List.of(),
                true,
                1,
                "admin",
                Instant.EPOCH);
    }
}
