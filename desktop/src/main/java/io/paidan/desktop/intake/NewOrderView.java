package io.paidan.desktop.intake;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.geo.PinMap;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Segments;
import io.paidan.desktop.platform.Texts;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The form for a new order, laid over the console. Everything can be done without the mouse. */
public final class NewOrderView extends StackPane implements AutoCloseable {

    private static final int REGION_ZOOM = 11;

    private final NewOrderViewModel model;
    private final Texts texts;
    private final NewOrderFields fields;
    private final PinMap map;
    private final Subscriptions subscriptions = new Subscriptions();
    private Subscription focusChanges = Subscription.EMPTY;
    private @Nullable Node focusedBefore;

    public NewOrderView(
            NewOrderViewModel model, Look look, Texts texts, Clockface clockface, TileSource tiles, Executor fx) {
        this.model = model;
        this.texts = texts;
        this.fields = new NewOrderFields(model, texts, clockface);
        this.map = new PinMap(tiles, fx, model::pin);
        setId("new-order");
        getStyleClass().add("intake");
        getChildren().add(card());
        visibleProperty().bind(model.openProperty());
        subscriptions
                .add(look.paletteProperty().subscribe(map.paletteProperty()::set))
                .add(model.form().placeProperty().subscribe(map::pin))
                .add(model.openProperty().subscribe((before, open) -> turn(open)))
                .add(model.sendingProperty().subscribe((before, sending) -> fields.focusFirstWrong()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var _ = model.book().thenAcceptAsync(book -> map.look(book.bounds().centre(), REGION_ZOOM), fx);
    }

    @Override
    public void close() {
        focusChanges.unsubscribe();
        subscriptions.close();
        fields.close();
        model.close();
    }

    private void turn(boolean open) {
        Scene scene = getScene();
        focusChanges.unsubscribe();
        focusChanges = Subscription.EMPTY;
        if (scene == null) {
            return;
        }
        if (open) {
            focusedBefore = scene.getFocusOwner();
            fields.focusFirst();
            focusChanges = scene.focusOwnerProperty().subscribe(this::keepFocus);
        } else if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    /** What lies below cannot be reached by the Tab key. */
    private void keepFocus(@Nullable Node owner) {
        if (owner != null && !isInside(owner)) {
            fields.focusFirst();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** No key goes through to the console below, but Tab to whoever moves the keyboard on from what is no control. */
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.openProperty().set(false);
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            submit();
        }
        if (event.getCode() != KeyCode.TAB) {
            event.consume();
        }
    }

    private void submit() {
        if (!fields.takeTyped()) {
            return; // the field has said why
        }
        model.submit();
        fields.focusFirstWrong();
    }

    private Node card() {
        var channel = new Segments<>(NewOrderForm.CHANNELS, model.form().channelProperty(), texts);
        channel.setId("new-order-channel");
        var heading = new HBox(
                Labels.of(texts.bind("intake.heading"), "pd-15", "pd-strong"),
                channel,
                Labels.gap(),
                Labels.of("Esc", "intake-key"));
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("intake-header");
        var card = new BorderPane();
        card.setTop(heading);
        card.setCenter(fields);
        card.setRight(mapColumn());
        card.setBottom(footer());
        card.getStyleClass().add("intake-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private Node mapColumn() {
        var copyright = Labels.of("© OpenStreetMap contributors", "intake-copyright");
        var framed = new StackPane(map, copyright);
        StackPane.setAlignment(copyright, Pos.BOTTOM_RIGHT);
        framed.getStyleClass().add("intake-map");
        VBox.setVgrow(framed, Priority.ALWAYS);
        var hint = Labels.of(texts.bind("intake.map.hint"), "pd-12", "pd-ink-3");
        hint.setWrapText(true);
        var column = new VBox(framed, hint);
        column.getStyleClass().add("intake-map-column");
        return column;
    }

    private Node footer() {
        var message = Labels.of(model.messageProperty(), "intake-message");
        message.setId("new-order-message");
        message.setWrapText(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        var clear = button("intake.clear", model::clear);
        clear.setId("new-order-clear");
        var create = button("intake.create", this::submit);
        create.setId("new-order-create");
        create.getStyleClass().add("accent");
        create.disableProperty().bind(model.sendingProperty());
        var footer = new HBox(message, clear, create);
        footer.setAlignment(Pos.CENTER_RIGHT);
        footer.getStyleClass().add("intake-footer");
        return footer;
    }

    private Button button(String key, Runnable action) {
        var button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
