package io.paidan.desktop.customer;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static io.paidan.desktop.setup.PageFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.workorder.CatalogueNames;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
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

/** A customer with the engineers he asks for and refuses, changed by hand. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CustomerIT {

    private static final UUID LI = BoardFixture.engineer("李伟");
    private static final UUID WANG = BoardFixture.engineer("王芳");
    private static final UUID UNSEEN = new UUID(0, 7);
    private static final CustomerDetails BECK = beck(null, List.of(UNSEEN));
    private static final String PUT = "PUT /api/setup/customers/" + BECK.id();

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        var look = new Look(new Settings(Files.createTempDirectory("paidan-customer"), Runnable::run), Look.Mode.LIGHT);
        var maps = new Maps((zoom, x, y) -> new CompletableFuture<>(), look, new CompletableFuture<>());
        var store = BoardFixture.store();
        page = PageFixture.open(
                stage,
                setup -> CustomerPages.customers(
                        setup,
                        maps,
                        new CatalogueNames(setup.texts(), store),
                        new CustomerEngineers(setup.texts(), store)));
        page.server().answer("GET /api/setup/customers", List.of(BECK));
        page.server().answer(PUT, BECK);
        page.show();
    }

    @BeforeEach
    void pick_him(FxRobot robot) {
        page.pick(robot, "Anna Beck", "Anna Beck");
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void whom_he_asks_for_and_whom_he_refuses_reach_the_server(FxRobot robot) {
        robot.clickOn(field(robot, "preferredEngineerId"));
        await(() -> robot.lookup("李伟 e01").tryQuery().isPresent());
        robot.clickOn("李伟 e01");
        robot.clickOn(adder(robot)).write("e02").type(KeyCode.ENTER);
        await(() -> chips(robot).size() == 2);
        assertThat(chips(robot)).containsExactly("An engineer who has left or whom you do not see", "王芳");

        robot.clickOn("#setup-save");

        await(() -> page.server().received(PUT).size() == 1);
        assertThat(page.server().received(PUT, SaveCustomer.class))
                .containsExactly(beck(LI, List.of(UNSEEN, WANG)).edit());
    }

    @Test
    void an_engineer_one_does_not_see_stays_when_something_else_is_changed(FxRobot robot) {
        type(robot, "phone", "+423 230 10 11");
        robot.clickOn("#setup-save");

        await(() -> page.server().received(PUT).size() == 1);
        assertThat(page.server().received(PUT, SaveCustomer.class).getFirst().blockedEngineerIds())
                .containsExactly(UNSEEN);
    }

    private static Node adder(FxRobot robot) {
        return robot.lookup(".picked-chips .text-field").query();
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup(".picked-chips .choice-chip").queryAllAs(ToggleButton.class).stream()
                .map(ToggleButton::getText)
                .toList();
    }

    private static CustomerDetails beck(@Nullable UUID preferred, List<UUID> blocked) {
        return new CustomerDetails(
                new UUID(0, 1),
                "oberland",
                "C-1",
                "Anna Beck",
                "+423 230 10 10",
                null,
                preferred,
                blocked,
                "Städtle 1",
                new GeoPoint(47.141, 9.5209),
                3,
                "admin",
                Instant.EPOCH);
    }
}
