package io.paidan.desktop.app;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.inspector.CandidatesViewModel;
import io.paidan.desktop.inspector.InspectorView;
import io.paidan.desktop.inspector.PinsViewModel;
import io.paidan.desktop.intake.NewOrderViewModel;
import io.paidan.desktop.map.ReachViewModel;
import io.paidan.desktop.orderlist.OrderListView;
import io.paidan.desktop.orderlist.OrderListViewModel;
import io.paidan.desktop.platform.Shortcuts;
import io.paidan.desktop.search.SearchView;
import io.paidan.desktop.shell.ConsoleView;
import io.paidan.desktop.sla.AlertsView;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The console of a signed-in user: its views over its context, and its keys. */
public final class Console implements AutoCloseable {

    /** The keys that give the picked order to the engineer of their number. */
    private static final List<KeyCode> RANK_KEYS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final AppContext context;
    private final ConsoleParts parts;
    private final MapParts mapParts;
    private final InspectorParts inspectorParts;
    private final OrderListViewModel orders;
    private final OrderListView orderList;
    private final CandidatesViewModel candidates;
    private final PinsViewModel pins;
    private final ReachViewModel reach;
    private final SearchView search;
    private final ConsoleView view;
    private final NewOrderViewModel newOrder;
    private final SetupParts setup;
    private final StackPane root = new StackPane();

    Console(AppContext context, Runnable signOut) {
        this.context = context;
        var own = new OwnSettings(context, root);
        this.parts = new ConsoleParts(context);
        this.mapParts = new MapParts(context);
        this.inspectorParts = new InspectorParts(context, mapParts.tiles());
        this.setup = new SetupParts(context, mapParts.tiles());
        this.orders = parts.orders();
        this.orderList = parts.orderList(orders, this::newOrder);
        orderList.offerNew(context.user().role().isAtDesk());
        orderList.offerSheets(() -> setup.openSheet(SheetKind.WORK_ORDERS), setup.offersSheet(SheetKind.WORK_ORDERS));
        this.candidates = inspectorParts.candidates();
        this.pins = inspectorParts.pins();
        this.reach = mapParts.reach();
        var map = mapParts.map(reach);
        this.search = mapParts.search(map);
        var inspector = inspectorParts.inspector(candidates, pins, this::redo);
        var alerts = parts.alerts(inspector::startAssigning);
        this.view = new ConsoleView(
                new ConsoleView.Panes(
                        parts.topBar(search, alerts, own.acts(setup.model(), signOut), setup::openUndelivered),
                        orderList,
                        map,
                        inspector,
                        parts.timeline(),
                        parts.toasts()),
                context.settings());
        parts.hand(view);
        parts.presence();
        this.newOrder = parts.newOrder();
        root.getChildren().addAll(view, parts.newOrderForm(newOrder, mapParts.tiles()), setup.view(own, signOut));
        installShortcuts(alerts, inspector);
        var _ = context.regionPack().whenCompleteAsync((pack, failure) -> tellOfRegion(failure), context.fx());
    }

    public AppContext context() {
        return context;
    }

    /** All of it, with what is laid over the panes. */
    Node view() {
        return root;
    }

    /** Puts the keyboard where the work is. */
    void startWorking() {
        context.fx().execute(orderList::startWorking);
    }

    private void tellOfRegion(@Nullable Throwable failure) {
        if (failure != null) {
            context.toasts().refuse(context.failures().sentence(failure));
        }
    }

    private void installShortcuts(AlertsView alerts, InspectorView inspector) {
        var shortcuts = new Shortcuts()
                .ctrl(KeyCode.K, search::start)
                .ctrl(KeyCode.F, orderList::startFiltering)
                .ctrl(KeyCode.Z, context.dispatching()::undo)
                .ctrlShift(KeyCode.Z, context.dispatching()::redo)
                .ctrl(KeyCode.EQUALS, () -> context.look().resize(1))
                .ctrl(KeyCode.MINUS, () -> context.look().resize(-1))
                .ctrl(KeyCode.COMMA, setup.model()::open)
                .function(KeyCode.F6, view::focusNextPane)
                .plain(KeyCode.A, alerts::toggle)
                .plain(KeyCode.J, () -> orders.step(1))
                .plain(KeyCode.K, () -> orders.step(-1))
                .plain(KeyCode.P, pins::changeNext)
                .plain(KeyCode.C, inspector::startCorrecting)
                .plain(KeyCode.T, inspector::startRescheduling)
                .plain(KeyCode.U, inspector::startChangingPriority)
                .plain(
                        KeyCode.R,
                        () -> reach.onProperty().set(!reach.onProperty().get()))
                .plain(KeyCode.ESCAPE, context.selection()::clear);
        if (context.user().role().isAtDesk()) {
            shortcuts.ctrl(KeyCode.N, this::newOrder);
        }
        for (int rank = 1; rank <= RANK_KEYS.size(); rank++) {
            var wanted = rank;
            shortcuts.plain(RANK_KEYS.get(rank - 1), () -> candidates.assign(wanted));
        }
        var setupShortcuts = setup.shortcuts();
        EventHandler<KeyEvent> keys =
                event -> (setup.model().openProperty().get() ? setupShortcuts : shortcuts).handle(event);
        EventHandler<KeyEvent> typed = shortcuts::swallow;
        view.sceneProperty().subscribe((former, scene) -> {
            if (former != null) {
                former.removeEventFilter(KeyEvent.ANY, typed);
                former.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
            if (scene != null) {
                scene.addEventFilter(KeyEvent.ANY, typed);
                scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    private void redo(WorkOrderSummary closed) {
        newOrder.openForRework(closed);
    }

    private void newOrder() {
        newOrder.openProperty().set(true);
    }

    @Override
    public void close() {
        setup.close();
        parts.close();
        inspectorParts.close();
        mapParts.close();
        context.close();
    }
}
