package io.paidan.desktop.app;

import io.paidan.desktop.dispatch.HandChip;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.intake.NewOrderView;
import io.paidan.desktop.intake.NewOrderViewModel;
import io.paidan.desktop.notice.NoticeBell;
import io.paidan.desktop.notice.NoticesViewModel;
import io.paidan.desktop.notice.ToastPane;
import io.paidan.desktop.orderlist.OrderListView;
import io.paidan.desktop.orderlist.OrderListViewModel;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.presence.OwnPresence;
import io.paidan.desktop.shell.TopBarView;
import io.paidan.desktop.shell.TopBarViewModel;
import io.paidan.desktop.shell.UserMenu;
import io.paidan.desktop.sla.AlertsView;
import io.paidan.desktop.sla.AlertsViewModel;
import io.paidan.desktop.timeline.OtherDays;
import io.paidan.desktop.timeline.TimelineView;
import io.paidan.desktop.timeline.TimelineViewModel;
import io.paidan.desktop.workorder.OrderNames;
import java.time.LocalTime;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** The panes of a console beside its map and inspector, and what stands above them; closes them together. */
final class ConsoleParts implements AutoCloseable {

    private final AppContext context;
    private final Subscriptions closing = new Subscriptions();

    ConsoleParts(AppContext context) {
        this.context = context;
    }

    /** Others learn what this user looks at; nobody is told of roles that only look. */
    void presence() {
        if (context.user().role().isAtDesk()) {
            var presence = new OwnPresence(
                    context.selection(),
                    context.dispatching(),
                    context.ticker().nowProperty(),
                    context.api()::reportPresence,
                    () -> context.connection().stateProperty().get().isLive());
            closing.add(presence::close);
        }
    }

    OrderListViewModel orders() {
        var model = new OrderListViewModel(
                context.store(),
                context.regionChoice(),
                context.dispatching().pending(),
                context.selection(),
                context.closing(),
                context.user().role(),
                context.ticker().nowProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    OrderListView orderList(OrderListViewModel model, Runnable newOrder) {
        var view = new OrderListView(model, context.texts(), context.dispatching(), newOrder, context.fx());
        closing.add(view::close);
        return view;
    }

    TopBarView topBar(Node search, AlertsView alerts, UserMenu.Acts acts, Runnable openUndelivered) {
        var model = new TopBarViewModel(
                context.store(),
                context.regionChoice(),
                context.clock(),
                context.ticker(),
                context.connection().stateProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        var user = new UserMenu(context.user(), context.texts(), context.look(), acts);
        var corner = new HBox(bell(openUndelivered), user);
        corner.getStyleClass().add("user-corner");
        return new TopBarView(model, context.texts(), search, alerts, corner);
    }

    private NoticeBell bell(Runnable openUndelivered) {
        var model = new NoticesViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.toasts(),
                context.failures(),
                context.clockface(),
                context.ticker().nowProperty(),
                openUndelivered,
                context.fx());
        var bell = new NoticeBell(model, context.texts());
        closing.add(model::close).add(bell::close);
        return bell;
    }

    /** @param startAssigning puts the keyboard on giving the picked order to somebody */
    AlertsView alerts(Runnable startAssigning) {
        var model = new AlertsViewModel(
                context.store(),
                context.regionChoice(),
                context.ticker().nowProperty(),
                context.selection(),
                context.api(),
                context.user(),
                context.toasts(),
                context.failures(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return new AlertsView(model, context.texts(), startAssigning);
    }

    /** What is in the hand, over all panes. */
    void hand(Pane window) {
        var chip = new HandChip(window, context.dispatching(), context.store(), context.clock());
        closing.add(chip::close);
    }

    TimelineView timeline() {
        var view = new TimelineView(
                new TimelineViewModel(
                        context.store(),
                        context.selection(),
                        context.regionChoice(),
                        context.dispatching(),
                        otherDays(),
                        context.ticker().nowProperty(),
                        context.clock()::zone,
                        new OrderNames(context.texts(), context.store()),
                        context.texts()),
                context.look(),
                context.texts(),
                context.clockface());
        closing.add(view::close);
        return view;
    }

    private OtherDays otherDays() {
        return new OtherDays(
                day -> context.api()
                        .engineers(day.atTime(LocalTime.NOON)
                                .atZone(context.clock().zone())
                                .toInstant())
                        .join(),
                failure -> context.toasts().refuse(context.failures().sentence(failure)),
                context.background(),
                context.fx());
    }

    NewOrderViewModel newOrder() {
        return new NewOrderViewModel(
                context.api()::createWorkOrder,
                context.api()::closedOrders,
                context.regionPack().thenApply(AddressBook::of),
                context.store(),
                context.selection(),
                context.toasts(),
                context.failures(),
                context.clock(),
                context.clock()::zone,
                context.texts(),
                context.background(),
                context.fx());
    }

    NewOrderView newOrderForm(NewOrderViewModel model, TileSource tiles) {
        var view = new NewOrderView(model, context.look(), context.texts(), context.clockface(), tiles, context.fx());
        closing.add(view::close);
        return view;
    }

    ToastPane toasts() {
        var view = new ToastPane(context.toasts(), context.texts(), Pos.BOTTOM_CENTER);
        closing.add(view::close);
        return view;
    }

    @Override
    public void close() {
        closing.close();
    }
}
