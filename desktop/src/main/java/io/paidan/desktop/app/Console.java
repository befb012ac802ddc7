package io.paidan.desktop.app;

import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.shell.ConsoleView;
import io.paidan.desktop.shell.Shortcuts;
import io.paidan.desktop.workorder.OrderListView;
import io.paidan.desktop.workorder.OrderListViewModel;
import io.paidan.routing.RegionPackException;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The console of a signed-in user: its views over its context, and its keys. */
final class Console implements AutoCloseable {

    private final AppContext context;
    private final ConsoleParts parts;
    private final OrderListViewModel orders;
    private final OrderListView orderList;
    private final ConsoleView view;

    Console(AppContext context, Runnable signOut) {
        this.context = context;
        this.parts = new ConsoleParts(context);
        this.orders = parts.orders();
        this.orderList = parts.orderList(orders, this::newOrder);
        this.view = new ConsoleView(
                new ConsoleView.Panes(
                        parts.topBar(new Pane(), signOut),
                        orderList,
                        parts.map(),
                        new Pane(),
                        parts.timeline(),
                        parts.toasts()),
                context.settings());
        installShortcuts();
        var _ = context.regionPack().whenCompleteAsync((pack, failure) -> tellOfRegion(failure), context.fx());
    }

    AppContext context() {
        return context;
    }

    ConsoleView view() {
        return view;
    }

    private void tellOfRegion(@Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        var sentence = FailureTexts.cause(failure) instanceof RegionPackException broken
                ? broken.sentence(context.texts().locale())
                : context.failures().sentence(failure);
        context.toasts().refuse(sentence);
    }

    private void installShortcuts() {
        var shortcuts = new Shortcuts()
                .ctrl(KeyCode.F, orderList::startFiltering)
                .ctrl(KeyCode.N, this::newOrder)
                .ctrl(KeyCode.Z, context.dispatching()::undo)
                .ctrlShift(KeyCode.Z, context.dispatching()::redo)
                .ctrl(KeyCode.EQUALS, () -> context.look().resize(1))
                .ctrl(KeyCode.MINUS, () -> context.look().resize(-1))
                .function(KeyCode.F6, view::focusNextPane)
                .plain(KeyCode.J, () -> orders.step(1))
                .plain(KeyCode.K, () -> orders.step(-1))
                .plain(KeyCode.ESCAPE, context.selection()::clear);
        EventHandler<KeyEvent> keys = shortcuts::handle;
        view.sceneProperty().subscribe((former, scene) -> {
            if (former != null) {
                former.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
            if (scene != null) {
                scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    private void newOrder() {}

    @Override
    public void close() {
        parts.close();
        context.close();
    }
}
