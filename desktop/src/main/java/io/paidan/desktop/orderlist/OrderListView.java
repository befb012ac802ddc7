package io.paidan.desktop.orderlist;

import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.OrderDrag;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.SureButton;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.SavedView;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The order list: tabs with counts, a filter when asked for, and the rows. */
public final class OrderListView extends BorderPane implements AutoCloseable {

    private final OrderListViewModel model;
    private final Texts texts;
    private final Dispatching dispatching;
    private final Soon revealing;
    private final ListView<OrderRow> list = new ListView<>();
    private final TextField filter = new TextField();
    private final TabStrip tabs = new TabStrip();
    private final TabStrip done = new TabStrip();
    private final Button add;
    private final BooleanProperty takesIn = new SimpleBooleanProperty(true);
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean following;
    private boolean revealOwed;

    /** @param newOrder opens the dialog for a new order */
    public OrderListView(
            OrderListViewModel model, Texts texts, Dispatching dispatching, Runnable newOrder, Executor fx) {
        this.model = model;
        this.texts = texts;
        this.dispatching = dispatching;
        this.revealing = new Soon(fx, this::revealSelected);
        this.add = icon("icon-add", "orderlist.new", newOrder);
        add.setId("orders-add");
        getStyleClass().addAll("order-list", "pd-panel");
        setTop(new VBox(tabs(), done, filter()));
        setCenter(new StackPane(list(), emptyState()));
    }

    /** Puts the keyboard on the rows. */
    public void startWorking() {
        list.requestFocus();
    }

    /**
     * A button that opens importing and exporting.
     *
     * @param offered whether the user may do either
     */
    public void offerSheets(Runnable open, ObservableValue<Boolean> offered) {
        var sheets = icon("icon-sheet", "orderlist.sheets", open);
        sheets.setId("orders-sheets");
        Labels.showWhen(sheets, offered);
        tabs.getChildren().add(sheets);
    }

    /** @param offered whether the user may take in an order */
    public void offerNew(boolean offered) {
        add.setVisible(offered);
        add.setManaged(offered);
        takesIn.set(offered);
    }

    /** Shows the filter field and puts the cursor there. */
    public void startFiltering() {
        filter.setVisible(true);
        filter.requestFocus();
        filter.selectAll();
    }

    private Node tabs() {
        var group = new ToggleGroup();
        for (var view : model.views()) {
            (view.isOfDone() ? done : tabs).getChildren().add(tab(view, group));
        }
        done.getStyleClass().add("order-tabs-done");
        done.setVisible(model.views().stream().anyMatch(SavedView::isOfDone));
        done.setManaged(done.isVisible());
        done.getChildren().addAll(Labels.gap(), closeAll());
        var search = icon("icon-search", "orderlist.filter", this::startFiltering);
        tabs.getChildren().addAll(Labels.gap(), search, add);
        return tabs;
    }

    private ToggleButton tab(SavedView view, ToggleGroup group) {
        var count = Labels.of(model.countProperty(view).map(Object::toString), "pd-ink-3", "tab-count");
        var tab = new ToggleButton();
        tab.textProperty().bind(texts.bind("orderlist.view." + view.name()));
        tab.setGraphic(count);
        tab.setId("view-" + view.name());
        tab.getStyleClass().setAll("order-tab");
        tab.setToggleGroup(group);
        tab.setOnAction(event -> {
            model.viewProperty().set(view);
            tab.setSelected(true); // a second click let it go
        });
        subscriptions.add(model.viewProperty().subscribe(chosen -> tab.setSelected(chosen == view)));
        return tab;
    }

    private Button closeAll() {
        var text = texts.localeProperty()
                .flatMap(language -> model.closableProperty().map(orders -> texts.get("orderlist.closeAll", orders)));
        var close = new SureButton("close-all", text, texts.bind("orderlist.closeAllSure")).onSure(model::closeAll);
        model.closableProperty().subscribe((before, after) -> close.askAnew());
        Labels.showWhen(close, model.closableProperty().map(orders -> orders.intValue() > 0));
        return close;
    }

    private Button icon(String shape, String textKey, Runnable action) {
        var graphic = new Region();
        graphic.getStyleClass().addAll("pd-icon", shape);
        var button = new Button(null, graphic);
        button.getStyleClass().addAll("pd-quiet", "order-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.setFocusTraversable(false);
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(textKey));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(tooltip.textProperty());
        return button;
    }

    private Node filter() {
        filter.setId("order-filter");
        filter.promptTextProperty().bind(texts.bind("orderlist.filterPrompt"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setVisible(false);
        filter.managedProperty().bind(filter.visibleProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
                filter.setVisible(false);
                list.requestFocus();
                event.consume();
            }
        });
        filter.getStyleClass().add("order-filter");
        return filter;
    }

    private Node list() {
        list.setId("orders");
        list.setItems(model.rows());
        list.setCellFactory(view -> draggable(new OrderCell()));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                model.pick(row);
            }
        });
        ListChangeListener<OrderRow> rowsChanged = change -> followSelection(false);
        model.rows().addListener(rowsChanged);
        Subscription rows = () -> model.rows().removeListener(rowsChanged);
        subscriptions.add(rows);
        subscriptions.add(model.selection().pickedProperty().subscribe(picked -> followSelection(true)));
        return list;
    }

    private OrderCell draggable(OrderCell cell) {
        OrderDrag.install(
                cell,
                DragSource.LIST,
                dispatching,
                () -> Optional.ofNullable(cell.getItem()).map(OrderRow::id));
        return cell;
    }

    /** What was picked before its row has come is brought into view with the row. */
    private void followSelection(boolean reveal) {
        following = true;
        revealOwed = reveal || revealOwed;
        var index = model.indexOfSelected();
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
            if (reveal) {
                reveal(index);
            } else if (revealOwed) {
                revealing.ask(); // when the list has its new rows too
            }
            revealOwed = false;
        }
        following = false;
    }

    /** A list that has just got its rows may forget where it was scrolled to while it measures them: seen to once more then. */
    private void revealSelected() {
        reveal(model.indexOfSelected());
        var scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    reveal(model.indexOfSelected());
                }
            });
            Platform.requestNextPulse();
        }
    }

    private void reveal(int index) {
        list.layout();
        var visible = list.lookupAll(".order-cell").stream()
                .filter(OrderCell.class::isInstance)
                .map(OrderCell.class::cast)
                .anyMatch(cell -> cell.getIndex() == index
                        && cell.isVisible()
                        && cell.getBoundsInParent().getMinY() >= 0
                        && cell.getBoundsInParent().getMaxY() <= list.getHeight());
        if (index >= 0 && !visible) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private Node emptyState() {
        var text = Labels.of(
                model.loadedProperty()
                        .flatMap(loaded -> !loaded
                                ? texts.bind("orderlist.loading")
                                : model.filterProperty()
                                        .flatMap(wanted -> wanted.isBlank()
                                                ? takesIn.flatMap(may -> model.viewProperty()
                                                        .flatMap(view -> texts.bind(emptyKey(view, may))))
                                                : texts.bind("orderlist.noMatch"))),
                "pd-ink-3",
                "order-empty");
        text.setWrapText(true);
        text.setMouseTransparent(true);
        StackPane.setAlignment(text, Pos.CENTER);
        Labels.showWhen(text, Bindings.isEmpty(model.rows()));
        return text;
    }

    /** Who takes no orders in is told no key for it. */
    private static String emptyKey(SavedView view, boolean takesIn) {
        return "orderlist.empty." + view.name() + (view == SavedView.ALL_OPEN && !takesIn ? ".read" : "");
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
