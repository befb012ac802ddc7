package io.paidan.desktop.asset;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.customer.CustomerEngineers;
import io.paidan.desktop.setup.PageFixture;
import io.paidan.desktop.workorder.CatalogueNames;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** An asset and the customer it is of, whom the server finds by what is typed. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AssetIT {

    private static final UUID LI = BoardFixture.engineer("李伟");
    private static final CustomerDetails BECK = customer(1, "C-1", "Anna Beck");
    private static final CustomerDetails WANG = customer(2, "C-2", "王芳");
    private static final AssetDetails HEATER = new AssetDetails(
            new UUID(1, 1),
            "oberland",
            "A-1",
            BECK.id(),
            BECK.number(),
            BECK.name(),
            "water-heater",
            "JSQ30-16",
            null,
            LocalDate.of(2025, 3, 1),
            null,
            null,
            null,
            3,
            "admin",
            Instant.EPOCH);
    private static final String PUT = "PUT /api/setup/assets/" + HEATER.id();

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        var store = BoardFixture.store();
        page = PageFixture.open(
                stage,
                setup -> AssetPages.assets(
                        setup, new CatalogueNames(setup.texts(), store), new CustomerEngineers(setup.texts(), store)));
        page.server().answer("GET /api/setup/assets", List.of(HEATER));
        page.server().answer("GET /api/setup/customers", List.of(WANG, BECK));
        page.server().answer(PUT, HEATER);
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void another_customer_is_found_by_typing_and_reaches_the_server_with_his_engineer(FxRobot robot) {
        page.pick(robot, "A-1", "A-1");
        await(() -> owner(robot).getText().equals("Anna Beck · C-1"));
        robot.clickOn(owner(robot)).push(KeyCode.CONTROL, KeyCode.A).write("wang");
        await(() -> robot.lookup(".intake-offers .list-cell").queryAll().size() >= 2);
        robot.type(KeyCode.ENTER);
        await(() -> owner(robot).getText().equals("王芳 · C-2"));
        robot.clickOn("#field-engineerId");
        await(() -> robot.lookup("李伟 e01").tryQuery().isPresent());
        robot.clickOn("李伟 e01");

        robot.clickOn("#setup-save");

        await(() -> page.server().received(PUT).size() == 1);
        assertThat(page.server().received(PUT, SaveAsset.class))
                .containsExactly(new SaveAsset(
                        3, "A-1", WANG.id(), "water-heater", "JSQ30-16", null, LocalDate.of(2025, 3, 1), null, LI));
    }

    @Test
    void what_was_typed_and_not_picked_is_gone_when_one_leaves(FxRobot robot) {
        page.pick(robot, "A-1", "A-1");
        await(() -> owner(robot).getText().equals("Anna Beck · C-1"));
        robot.clickOn(owner(robot)).push(KeyCode.CONTROL, KeyCode.A).write("nobody");

        robot.clickOn("#field-model");

        await(() -> owner(robot).getText().equals("Anna Beck · C-1"));
        assertThat(robot.lookup("#setup-save").query().isDisabled())
                .as("nothing was changed")
                .isTrue();
    }

    @Test
    void a_field_over_the_whole_form_ends_where_one_of_two_halves_does(FxRobot robot) {
        page.pick(robot, "A-1", "A-1");

        await(() -> Math.abs(right(owner(robot)) - right(field(robot, "category"))) < 1);
        assertThat(field(robot, "number").getBoundsInLocal().getWidth())
                .isCloseTo(field(robot, "category").getBoundsInLocal().getWidth(), within(1.0))
                .isCloseTo(field(robot, "engineerId").getBoundsInLocal().getWidth(), within(1.0));
    }

    private static double right(Node field) {
        return field.localToScene(field.getBoundsInLocal()).getMaxX();
    }

    private static TextField owner(FxRobot robot) {
        return robot.lookup("#asset-owner").queryAs(TextField.class);
    }

    private static CustomerDetails customer(int id, String number, String name) {
        return new CustomerDetails(
                new UUID(0, id),
                "oberland",
                number,
                name,
                "+423 230 10 1" + id,
                null,
                null,
                List.of(),
                "Städtle 1",
                new GeoPoint(47.141, 9.5209),
                3,
                "admin",
                Instant.EPOCH);
    }
}
