package io.paidan.desktop.map;

import static io.paidan.desktop.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.TremblingHand;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.HandChip;
import io.paidan.desktop.dispatch.OrderDrag;
import io.paidan.desktop.dispatch.OrderRanking;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Drags with a real mouse and a real Dragboard. */
@ExtendWith(WindowExtension.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MapDragIT {

    private static final UUID ORDER = BoardFixture.order("0042");

    @TempDir
    static Path home;

    private MapFixture fixture;
    private LiveMapView map;
    private Label row;

    @Start
    void open(Stage stage) {
        fixture = new MapFixture(new StraightRoads(), ForkJoinPool.commonPool(), new FxThread());
        var settings = new Settings(home, Runnable::run);
        settings.put("map.view", "47.162 9.508 14");
        var look = new Look(settings, Look.Mode.LIGHT);
        var tile = blankTile();
        map = fixture.view(look, home, new TileFeed(CompletableFuture.completedFuture((mode, zoom, x, y) -> tile)));
        row = new Label("W-0042");
        OrderDrag.install(row, DragSource.LIST, fixture.dispatching, () -> Optional.of(ORDER));
        var root = new BorderPane(map);
        root.setLeft(row);
        new HandChip(root, fixture.dispatching, fixture.store, () -> BoardFixture.NOW);
        var scene = new Scene(root, 1200, 800);
        new Theme(look).dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        fixture.load();
    }

    @AfterEach
    void letGo(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void an_order_dragged_from_the_list_onto_an_engineer_is_his(FxRobot robot) {
        var session = pickUpFromList(robot);
        var best = visibleFit(session);
        dragOver(robot, best.engineerId(), session);
        assertThat(session.previewProperty().get().candidate().engineerId()).isEqualTo(best.engineerId());
        robot.drop();
        await(() -> holder(ORDER).equals(Optional.of(best.engineerId())));
        assertThat(fixture.dispatching.session()).isNull();
        assertThat(fixture.toasts.shown())
                .singleElement()
                .satisfies(toast -> assertThat(toast.undo()).isNotNull());
        robot.interact(fixture.dispatching::undo);
        await(() -> holder(ORDER).isEmpty());
    }

    @Test
    void an_order_dragged_from_its_pin_onto_an_engineer_is_his(FxRobot robot) {
        var order = lonelyOrder();
        robot.moveTo(onScreen(place(order)))
                .press(MouseButton.PRIMARY)
                .moveBy(12, 8)
                .moveBy(6, 4);
        var session = untilInHand(robot);
        assertThat(session.source()).isEqualTo(DragSource.MAP);
        var best = visibleFit(session);
        dragOver(robot, best.engineerId(), session);
        robot.drop();
        await(() -> holder(order).equals(Optional.of(best.engineerId())));
    }

    @Test
    void dropping_on_an_engineer_without_the_skill_sends_nothing_and_says_why(FxRobot robot) {
        var session = pickUpFromList(robot);
        var unfit = BoardFixture.engineer("周杰");
        dragOver(robot, unfit, session);
        robot.drop();
        await(() -> !fixture.toasts.shown().isEmpty());
        assertThat(fixture.toasts.shown().getFirst().kind()).isEqualTo(Toast.Kind.REFUSED);
        assertThat(fixture.server.assigned()).isEmpty();
    }

    @Test
    void what_is_in_the_hand_is_named_before_anybody_is_reached(FxRobot robot) {
        pickUpFromList(robot);
        assertThat(robot.lookup(".dispatch-hand .pd-strong")
                        .queryAs(Label.class)
                        .getText())
                .isEqualTo(fixture.dispatching.texts().order(ORDER));
        putBack(robot); // a drag that goes on while its window closes keeps the mouse from the next one
    }

    @Test
    void dropping_beside_everybody_puts_the_order_back(FxRobot robot) {
        pickUpFromList(robot);
        putBack(robot);
        assertThat(fixture.server.assigned()).isEmpty();
        assertThat(fixture.toasts.shown()).isEmpty();
    }

    @Test
    void escape_puts_the_order_back(FxRobot robot) {
        pickUpFromList(robot);
        robot.push(KeyCode.ESCAPE);
        await(() -> fixture.dispatching.session() == null);
        robot.release(MouseButton.PRIMARY);
        assertThat(fixture.server.assigned()).isEmpty();
    }

    @Test
    void an_engineer_dragged_onto_an_order_gets_it(FxRobot robot) {
        var order = lonelyOrder();
        var engineer = visibleFit(fixture.dispatching.consider(order).ranking()).engineerId();
        robot.moveTo(onScreen(whereIs(engineer)))
                .press(MouseButton.PRIMARY)
                .moveBy(12, 8)
                .moveBy(6, 4);
        var target = onScreen(place(order));
        robot.moveTo(target.add(-4, -3)).moveTo(target);
        var session = untilInHand(robot);
        TremblingHand.until(
                robot,
                () -> session.ranking().readyProperty().get()
                        && engineer.equals(session.hoveredProperty().get()));
        robot.drop();
        await(() -> holder(order).equals(Optional.of(engineer)));
    }

    @Test
    void a_click_picks_and_a_drag_of_the_ground_pans(FxRobot robot) {
        var order = lonelyOrder();
        robot.clickOn(onScreen(place(order)));
        await(() -> fixture.selection.orderId().equals(Optional.of(order)));
        var before = map.locate(place(order));
        robot.moveTo(map)
                .moveBy(-400, 330)
                .press(MouseButton.PRIMARY)
                .moveBy(-60, -40)
                .release(MouseButton.PRIMARY);
        await(() -> map.locate(place(order)).distance(before) > 40);
        assertThat(fixture.dispatching.session()).isNull();
    }

    private DragSession pickUpFromList(FxRobot robot) {
        await(() -> isOnMap(place(ORDER)));
        robot.drag(row, MouseButton.PRIMARY).moveBy(12, 8).moveBy(20, 10);
        var session = untilInHand(robot);
        await(() -> session.ranking().readyProperty().get());
        return session;
    }

    /** Beside everybody. */
    private void putBack(FxRobot robot) {
        robot.moveTo(row).moveBy(3, 200);
        robot.drop();
        await(() -> fixture.dispatching.session() == null);
    }

    private DragSession untilInHand(FxRobot robot) {
        TremblingHand.until(robot, () -> fixture.dispatching.session() != null);
        return fixture.dispatching.session();
    }

    private void dragOver(FxRobot robot, UUID engineerId, DragSession session) {
        await(() -> session.ranking().readyProperty().get());
        var target = onScreen(whereIs(engineerId));
        robot.moveTo(target.add(-6, -4)).moveTo(target);
        TremblingHand.until(
                robot, () -> engineerId.equals(session.hoveredProperty().get()));
    }

    private Candidate visibleFit(DragSession session) {
        return visibleFit(session.ranking());
    }

    /** The best of those on the screen. */
    private Candidate visibleFit(OrderRanking ranking) {
        await(() -> ranking.readyProperty().get());
        return ranking.candidatesProperty().get().stream()
                .filter(Candidate::isFit)
                .filter(candidate -> isOnMap(whereIs(candidate.engineerId())))
                .min(Comparator.comparingInt(Candidate::rank))
                .orElseThrow();
    }

    /** An order nobody has, on the screen and away from everything else, so that a click there can mean only it. */
    private UUID lonelyOrder() {
        await(() -> isOnMap(place(ORDER)));
        return fixture.store.orders().stream()
                .filter(order -> order.status() == WorkOrderStatus.READY && isOnMap(order.place()))
                .max(Comparator.comparingDouble(this::distanceToNext))
                .orElseThrow()
                .id();
    }

    private double distanceToNext(WorkOrderSummary order) {
        var others = fixture.store.orders().stream()
                .filter(other -> other.status().isOpen() && !other.equals(order))
                .map(WorkOrderSummary::place);
        var engineers = fixture.store.positions().stream().map(EngineerPosition::place);
        return Stream.concat(others, engineers)
                .mapToDouble(place -> place.metresTo(order.place()))
                .min()
                .orElseThrow();
    }

    private boolean isOnMap(GeoPoint place) {
        var at = map.locate(place);
        return at.getX() > 60 && at.getY() > 60 && at.getX() < map.getWidth() - 100 && at.getY() < map.getHeight() - 60;
    }

    private Optional<UUID> holder(UUID orderId) {
        return fixture.store.findActiveVisit(orderId).map(visit -> visit.engineerId());
    }

    private GeoPoint place(UUID orderId) {
        return fixture.store.findOrder(orderId).orElseThrow().place();
    }

    private GeoPoint whereIs(UUID engineerId) {
        return fixture.store.findPosition(engineerId).orElseThrow().place();
    }

    private Point2D onScreen(GeoPoint place) {
        return map.localToScreen(map.locate(place));
    }

    private static byte[] blankTile() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
