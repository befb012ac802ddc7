package io.paidan.desktop.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.OtherBoards;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.WindowExtension;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.EchoServer;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.RoutePlans;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Fonts;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.SavedView;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class OrderTabsIT {

    private static final double NARROWEST = 332;
    private static final double USUAL = 340;

    @TempDir
    static Path home;

    private final Texts texts = new Texts(Texts.CHINESE);
    private OrderListView view;
    private OrderListViewModel model;
    private EventApplier applier;

    @Start
    void open(Stage stage) {
        var store = new DispatchStore();
        applier = new EventApplier(store);
        var clockface = new Clockface(texts, () -> BoardFixture.ZONE);
        var roads = CompletableFuture.<TravelTimes>completedFuture(new StraightRoads());
        var dispatching = new Dispatching(
                store,
                () -> BoardFixture.NOW,
                new EchoServer(store, applier, BoardFixture.NOW),
                new PlanningRanker(roads),
                new RoutePlans(store, roads, Runnable::run),
                Runnable::run,
                Runnable::run,
                () -> true,
                BoardFixture.mayAssign(Role.DISPATCHER),
                new ActTexts(texts, store, () -> BoardFixture.ZONE),
                new Toasts(),
                new FailureTexts(texts));
        model = new OrderListViewModel(
                store,
                new RegionChoice(),
                dispatching.pending(),
                new Selection(),
                new BulkClosing(
                        command -> CompletableFuture.completedFuture(List.of()),
                        () -> true,
                        dispatching.texts(),
                        new Toasts(),
                        new FailureTexts(texts),
                        Runnable::run),
                Role.SUPERVISOR,
                new SimpleObjectProperty<>(BoardFixture.NOW),
                texts,
                clockface,
                Runnable::run);
        applier.load(BoardFixture.board());
        var done = store.findOrder(BoardFixture.order("0031")).orElseThrow();
        applier.apply(List.of(new FeedMessage(
                done.region(),
                13,
                12,
                BoardFixture.NOW,
                "小何",
                new WorkOrderStatusChanged(
                        Orders.withStatus(done, WorkOrderStatus.CONFIRMED), WorkOrderStatus.COMPLETED, null))));
        view = new OrderListView(model, texts, dispatching, () -> {}, Platform::runLater);
        view.setManaged(false);
        var scene = new Scene(new Pane(view), 400, 600);
        Fonts.load();
        new Theme(new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT)).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void nothing_of_the_tabs_is_cut_off_however_narrow_the_pane_is(FxRobot robot) {
        for (var language : new Locale[] {Texts.CHINESE, Texts.ENGLISH}) {
            show(robot, language, NARROWEST);
            assertThat(rightEdge("#orders-add")).isLessThan(NARROWEST);
            for (var tab : SavedView.values()) {
                assertThat(shownText(tab)).startsWith(firstLetter(tab));
            }
        }
    }

    @Test
    void a_tab_clicked_once_more_is_still_the_one_in_front(FxRobot robot) {
        show(robot, Texts.CHINESE, USUAL);

        robot.clickOn("#view-WAITING").clickOn("#view-WAITING");

        assertThat(robot.lookup("#view-WAITING").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void at_the_usual_width_every_tab_shows_its_count(FxRobot robot) {
        for (var language : new Locale[] {Texts.CHINESE, Texts.ENGLISH}) {
            show(robot, language, USUAL);
            assertThat(rightEdge("#orders-add")).isLessThan(USUAL);
            assertThat(view.lookupAll(".tab-count")).hasSize(SavedView.values().length);
        }
    }

    @Test
    void closing_all_stands_beside_the_tabs_of_what_is_done_in_full(FxRobot robot) {
        robot.interact(() -> model.viewProperty().set(SavedView.TO_CLOSE));
        for (var language : new Locale[] {Texts.CHINESE, Texts.ENGLISH}) {
            show(robot, language, NARROWEST);
            assertThat(rightEdge("#close-all")).isLessThan(NARROWEST);
            robot.interact(() -> ((Button) view.lookup("#close-all")).fire());
            assertThat(rightEdge("#close-all")).isLessThan(NARROWEST);
            for (var tab : List.of(SavedView.TO_CONFIRM, SavedView.TO_CLOSE)) {
                assertThat(shownText(tab)).isEqualTo(texts.get("orderlist.view." + tab.name()));
            }
        }
        robot.interact(() -> model.viewProperty().set(SavedView.TO_CONFIRM));
        assertThat(view.lookup("#close-all").isVisible()).isFalse();
    }

    @Test
    void where_all_is_done_only_who_takes_orders_in_is_told_the_key_for_it(FxRobot robot) {
        robot.interact(() -> {
            applier.load(OtherBoards.withoutOrders());
            model.viewProperty().set(SavedView.ALL_OPEN);
        });
        assertThat(emptyText()).contains("Ctrl+N");

        robot.interact(() -> view.offerNew(false));
        assertThat(emptyText()).isEqualTo("没有未完成的工单。");
    }

    private String emptyText() {
        return ((Label) view.lookup(".order-empty")).getText();
    }

    private void show(FxRobot robot, Locale language, double width) {
        robot.interact(() -> {
            texts.localeProperty().set(language);
            view.resize(width, 600);
        });
        for (var pass = 0; pass < 2; pass++) { // the tabs see in the first that the room is short
            robot.interact(() -> {
                view.applyCss();
                view.layout();
            });
        }
    }

    private double rightEdge(String id) {
        var button = view.lookup(id);
        return view.sceneToLocal(button.localToScene(button.getLayoutBounds())).getMaxX();
    }

    private String firstLetter(SavedView tab) {
        return texts.get("orderlist.view." + tab.name()).substring(0, 1);
    }

    private String shownText(SavedView tab) {
        return ((ToggleButton) view.lookup("#view-" + tab.name()))
                .getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .collect(Collectors.joining());
    }
}
