package io.paidan.desktop.stock;

import static io.paidan.desktop.Patience.await;
import static io.paidan.desktop.setup.PageFixture.field;
import static io.paidan.desktop.setup.PageFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.SureHand;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.PageFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Stores set up by hand: an outlet's by somebody of that outlet, who also sees that of the region. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoreIT {

    private static final UUID LI = BoardFixture.engineer("李伟");
    private static final GeoPoint VADUZ = new GeoPoint(47.141, 9.521);
    private static final StoreDetails CENTRAL = new StoreDetails(
            new UUID(0, 1),
            "oberland",
            StoreKind.CENTRAL,
            "Central",
            "oberland",
            null,
            VADUZ,
            1,
            "admin",
            Instant.EPOCH);
    private static final StoreDetails DEPOT = new StoreDetails(
            new UUID(0, 2),
            "oberland",
            StoreKind.OUTLET,
            "Depot",
            "oberland-nord",
            null,
            VADUZ,
            3,
            "admin",
            Instant.EPOCH);
    private static final StoreDetails VAN = new StoreDetails(
            new UUID(0, 3), "oberland", StoreKind.VAN, "FL 4711", "oberland-nord", LI, null, 2, "admin", Instant.EPOCH);
    private static final String PUT = "PUT /api/setup/stores/";

    private PageFixture page;

    @Start
    void open(Stage stage) throws IOException {
        var look = new Look(new Settings(Files.createTempDirectory("paidan-store"), Runnable::run), Look.Mode.LIGHT);
        var maps = new Maps((zoom, x, y) -> new CompletableFuture<>(), look, new CompletableFuture<>());
        page = PageFixture.openLimited(
                stage, setup -> StorePages.stores(setup, maps, BoardFixture.store()), List.of("oberland-nord"));
        page.server().answer("GET /api/setup/stores", List.of(CENTRAL, DEPOT, VAN));
        page.server().answer(PUT + DEPOT.id(), DEPOT);
        page.show();
    }

    @Stop
    void close() {
        page.close();
    }

    @Test
    void a_van_shows_its_engineer_and_a_store_its_territory_and_its_place(FxRobot robot) throws TimeoutException {
        page.pick(robot, "Depot", "Depot");
        assertThat(isShown(robot, "territory")).isTrue();
        assertThat(isShown(robot, "place")).isTrue();
        assertThat(isShown(robot, "engineerId")).isFalse();
        assertThat(robot.lookup("#place-map").query().isVisible()).isTrue();

        page.pick(robot, "FL 4711", "FL 4711");
        await(() -> isShown(robot, "engineerId"));
        assertThat(isShown(robot, "territory")).isFalse();
        assertThat(isShown(robot, "place")).isFalse();
        assertThat(robot.lookup("A van has no place of its own: it is where its engineer is.")
                        .query()
                        .isVisible())
                .isTrue();
    }

    @Test
    void the_store_of_the_whole_region_is_only_shown_to_somebody_of_an_outlet(FxRobot robot) throws TimeoutException {
        page.pick(robot, "Central", "Central");

        await(() -> field(robot, "name").isDisabled());
        assertThat(robot.lookup("#place-map").query().isDisabled()).isTrue();
        assertThat(robot.lookup(
                                "It belongs to the whole region or to another territory: whoever sets up stores there changes it.")
                        .tryQuery())
                .isPresent();
        page.pick(robot, "Depot", "Depot");
        await(() -> !field(robot, "name").isDisabled());
        assertThat(robot.lookup("#place-map").query().isDisabled()).isFalse();
    }

    @Test
    void one_that_is_deleted_leaves_no_pin_behind(FxRobot robot) throws TimeoutException {
        page.pick(robot, "Depot", "Depot");
        assertThat(place(robot)).isEqualTo("47.14100, 9.52100");
        page.server().answer("DELETE /api/setup/stores/" + DEPOT.id() + "?version=3", Map.of());
        page.server().answer("GET /api/setup/stores", List.of(CENTRAL, VAN));

        SureHand.clickTwice(robot, "#setup-remove");

        await(() -> robot.lookup("#setup-hint").query().isVisible());
        assertThat(place(robot)).isEqualTo("–");
    }

    @Test
    void a_store_is_moved_by_a_click_on_the_map_and_saved(FxRobot robot) throws TimeoutException {
        page.pick(robot, "Depot", "Depot");
        robot.clickOn(robot.offset("#place-map", 60, 60));
        await(() -> robot.lookup("#setup-changed").query().isVisible());

        robot.clickOn("#setup-save");

        await(() -> page.server().received(PUT + DEPOT.id()).size() == 1);
        assertThat(page.server().received(PUT + DEPOT.id(), SaveStore.class))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.territory()).isEqualTo("oberland-nord");
                    assertThat(sent.version()).isEqualTo(3);
                    assertThat(sent.place()).isNotNull().isNotEqualTo(VADUZ);
                });
    }

    @Test
    void a_new_one_without_a_place_is_told_what_it_lacks(FxRobot robot) throws TimeoutException {
        page.pick(robot, "Depot", "Depot");
        robot.clickOn("#setup-new");
        await(() -> page.isIn(robot, "name"));
        robot.clickOn("#setup-save");

        await(() -> !problem(robot, "name").isEmpty());
        assertThat(problem(robot, "place")).isNotEmpty();
        assertThat(problem(robot, "territory")).as("the only one of hers").isEmpty();
        assertThat(page.isIn(robot, "name")).isTrue();
    }

    private static String place(FxRobot robot) {
        return ((Label) field(robot, "place")).getText();
    }

    private static boolean isShown(FxRobot robot, String field) {
        return shown(field(robot, field));
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }
}
