package io.paidan.desktop.app;

import io.paidan.contract.session.Role;
import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.attachment.AttachmentsViewModel;
import io.paidan.desktop.attachment.SystemOpener;
import io.paidan.desktop.dispatch.DispatchTexts;
import io.paidan.desktop.dispatch.HandChip;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.inspector.CandidatesViewModel;
import io.paidan.desktop.inspector.DispatchModeViewModel;
import io.paidan.desktop.inspector.EngineerInspectorViewModel;
import io.paidan.desktop.inspector.InspectorView;
import io.paidan.desktop.inspector.OrderActs;
import io.paidan.desktop.inspector.OrderInspectorViewModel;
import io.paidan.desktop.inspector.ToldViewModel;
import io.paidan.desktop.intake.NewOrderView;
import io.paidan.desktop.intake.NewOrderViewModel;
import io.paidan.desktop.map.LiveMapView;
import io.paidan.desktop.map.LiveMapViewModel;
import io.paidan.desktop.map.MapWords;
import io.paidan.desktop.map.ReachViewModel;
import io.paidan.desktop.map.TileBytes;
import io.paidan.desktop.map.TileFeed;
import io.paidan.desktop.notice.NoticeBell;
import io.paidan.desktop.notice.NoticesViewModel;
import io.paidan.desktop.notice.ToastPane;
import io.paidan.desktop.orderlist.OrderListView;
import io.paidan.desktop.orderlist.OrderListViewModel;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.presence.OwnPresence;
import io.paidan.desktop.search.SearchView;
import io.paidan.desktop.search.SearchViewModel;
import io.paidan.desktop.shell.TopBarView;
import io.paidan.desktop.shell.TopBarViewModel;
import io.paidan.desktop.shell.UserMenu;
import io.paidan.desktop.sla.AlertsView;
import io.paidan.desktop.sla.AlertsViewModel;
import io.paidan.desktop.timeline.TimelineView;
import io.paidan.desktop.timeline.TimelineViewModel;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.routing.MapStyle;
import io.paidan.routing.RegionPack;
import java.util.EnumSet;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** Makes the views of a console from its context, and closes them together. */
final class ConsoleParts implements AutoCloseable {

    private static final Set<Role> DISPATCHERS = EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.DISPATCHER);

    private static final Set<Role> DESK = EnumSet.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.DISPATCHER, Role.AGENT);

    private final AppContext context;
    private final TileFeed tiles;
    private final Subscriptions closing = new Subscriptions();

    ConsoleParts(AppContext context) {
        this.context = context;
        this.tiles = new TileFeed(context.regionPack().thenApply(ConsoleParts::tiles));
        closing.add(tiles::close);
    }

    /** Others learn what this user looks at; nobody is told of roles that only look. */
    void presence() {
        if (DESK.contains(context.user().role())) {
            var presence = new OwnPresence(
                    context.selection(),
                    context.dispatching(),
                    context.ticker().nowProperty(),
                    context.api()::reportPresence,
                    () -> context.connection().stateProperty().get().isLive());
            closing.add(presence::close);
        }
    }

    TileSource tiles() {
        return tiles::load;
    }

    OrderListViewModel orders() {
        var model = new OrderListViewModel(
                context.store(),
                context.regionChoice(),
                context.dispatching().pending(),
                context.selection(),
                context.ticker().nowProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    OrderListView orderList(OrderListViewModel model, Runnable newOrder) {
        var view = new OrderListView(model, context.texts(), context.dispatching(), newOrder);
        closing.add(view::close);
        return view;
    }

    TopBarView topBar(Node search, UserMenu.Acts acts) {
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
        closing.add(user::close);
        var corner = new HBox(bell(), user);
        corner.getStyleClass().add("user-corner");
        return new TopBarView(model, context.texts(), search, alerts(), corner);
    }

    private NoticeBell bell() {
        var model = new NoticesViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.toasts(),
                context.failures(),
                context.clockface(),
                context.ticker().nowProperty(),
                context.fx());
        var bell = new NoticeBell(model, context.texts());
        closing.add(model::close).add(bell::close);
        return bell;
    }

    private AlertsView alerts() {
        var model = new AlertsViewModel(
                context.store(),
                context.regionChoice(),
                context.ticker().nowProperty(),
                context.selection(),
                context.api(),
                context.user().role(),
                context.toasts(),
                context.failures(),
                context.texts(),
                context.fx());
        closing.add(model::close);
        return new AlertsView(model, context.texts());
    }

    ReachViewModel reach() {
        return new ReachViewModel(
                context.store(),
                context.selection(),
                context.regionChoice(),
                context.ticker().nowProperty(),
                context.clock()::zone,
                context.roads(),
                context.texts(),
                context.failures(),
                context.background(),
                context.fx());
    }

    LiveMapView map(ReachViewModel reach) {
        var view = new LiveMapView(
                new LiveMapViewModel(
                        context.store(),
                        context.ticker().nowProperty(),
                        context.regionChoice(),
                        context.selection(),
                        context.dispatching(),
                        context.route(),
                        reach),
                new MapWords(
                        context.store(), context.clock(), context.texts(), context.clockface(), context.consequences()),
                context.look(),
                context.settings(),
                tiles,
                !Platform.getPreferences().isReducedMotion());
        closing.add(view::close);
        return view;
    }

    SearchView search(LiveMapView map) {
        var model = new SearchViewModel(
                context.store(),
                context.selection(),
                context.regionPack().thenApply(RegionPack::places),
                map::show,
                map::centre,
                context.texts(),
                context.background(),
                context.fx());
        return new SearchView(model, context.texts());
    }

    /** What is in the hand, over all panes. */
    void hand(Pane window) {
        var chip = new HandChip(window, context.dispatching(), context.store(), context.clock());
        closing.add(chip::close);
    }

    private static TileBytes tiles(RegionPack pack) {
        return (mode, zoom, x, y) ->
                pack.tiles().png(mode == Look.Mode.DARK ? MapStyle.DARK : MapStyle.LIGHT, zoom, x, y);
    }

    TimelineView timeline() {
        var view = new TimelineView(
                new TimelineViewModel(
                        context.store(),
                        context.selection(),
                        context.regionChoice(),
                        context.dispatching(),
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

    CandidatesViewModel candidates() {
        var model = new CandidatesViewModel(
                context.store(),
                context.selection(),
                context.dispatching(),
                DISPATCHERS.contains(context.user().role()),
                context.consequences(),
                context.failures(),
                context.ticker().nowProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    private OrderInspectorViewModel inspectedOrder() {
        var acts = new OrderActs(
                context.api(),
                context.dispatching(),
                context.user().role(),
                context.toasts(),
                context.failures(),
                context.texts(),
                () -> context.connection().stateProperty().get().isLive(),
                context.fx());
        var model = new OrderInspectorViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.failures(),
                acts,
                context.ticker().nowProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    InspectorView inspector(CandidatesViewModel candidates) {
        var engineer = new EngineerInspectorViewModel(
                context.store(),
                context.selection(),
                context.clock(),
                context.ticker().nowProperty(),
                context.route(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(engineer::close);
        var told = new ToldViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(told::close);
        var view = new InspectorView(
                inspectedOrder(), dispatchMode(), candidates, engineer, told, attachments(), context.texts());
        closing.add(view::close);
        return view;
    }

    private AttachmentsView attachments() {
        var model = new AttachmentsViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.toasts(),
                context.failures(),
                context.fx());
        closing.add(model::close);
        return new AttachmentsView(
                model, context.texts(), new SystemOpener(context.toasts(), context.texts(), context.fx()));
    }

    private DispatchModeViewModel dispatchMode() {
        var model = new DispatchModeViewModel(
                context.store(),
                context.selection(),
                context.api()::setDispatch,
                context.user().role(),
                context.toasts(),
                context.failures(),
                new DispatchTexts(context.texts(), context.clockface(), context.store()),
                context.texts(),
                context.ticker().nowProperty(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    NewOrderViewModel newOrder() {
        return new NewOrderViewModel(
                context.api()::createWorkOrder,
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

    NewOrderView newOrderForm(NewOrderViewModel model) {
        var view = new NewOrderView(
                model, context.look(), context.texts(), context.clockface(), tiles::load, context.fx());
        closing.add(view::close);
        return view;
    }

    ToastPane toasts() {
        var view = new ToastPane(context.toasts(), context.texts());
        closing.add(view::close);
        return view;
    }

    @Override
    public void close() {
        closing.close();
    }
}
