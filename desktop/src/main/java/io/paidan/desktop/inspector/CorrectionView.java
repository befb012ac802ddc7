package io.paidan.desktop.inspector;

import io.paidan.contract.place.Place;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.geo.PinMap;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.platform.CompletionField;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.WordsArea;
import java.util.concurrent.Executor;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Below an order's time: a link that opens what was noted when it was taken, to be put right. */
public final class CorrectionView extends VBox implements AutoCloseable {

    private static final int NOTE_ROWS = 3;

    private final CorrectionViewModel model;
    private final Texts texts;
    private final Subscriptions subscriptions = new Subscriptions();

    public CorrectionView(CorrectionViewModel model, Look look, Texts texts, TileSource tiles, Executor fx) {
        this.model = model;
        this.texts = texts;
        setId("correction");
        getStyleClass().add("reschedule");
        var customer = text(new TextField(), "correct-customer", model.customerProperty());
        var begin = new Hyperlink();
        begin.setId("correct-begin");
        begin.getStyleClass().addAll("fold", "pd-12");
        begin.textProperty().bind(texts.bind("inspector.correct"));
        begin.setOnAction(event -> {
            model.begin();
            customer.requestFocus();
        });
        Labels.showWhen(begin, model.openProperty().not());
        var fields = new VBox(
                field("inspector.correct.customer", customer),
                field(
                        "inspector.correct.phone",
                        text(new TextField(), "correct-phone", model.phoneProperty())),
                field("inspector.correct.address", address()),
                map(look, tiles, fx),
                line("correct-hint", Labels.of(model.hintProperty(), "pd-12", "pd-ink-2")),
                field("inspector.correct.notes", notes()),
                line("correct-problem", Labels.of(model.problemProperty(), "pd-12", "pd-amber")),
                buttons());
        fields.getStyleClass().add("reschedule-fields");
        fields.setOnKeyPressed(this::key);
        Labels.showWhen(fields, model.openProperty());
        Labels.showWhen(this, model.possibleProperty());
        getChildren().addAll(begin, fields);
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.send();
            event.consume();
        }
    }

    private TextField text(TextField field, String id, StringProperty value) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> model.send());
        return field;
    }

    private Node address() {
        var input = new CompletionField<Place>(Place::label, place -> "", model::choose);
        input.textProperty().subscribe(typed -> {
            if (input.isFocused() && !input.isPicking()) {
                model.addresses().look(typed);
            }
        });
        subscriptions.add(model.addresses().foundProperty().subscribe(found -> input.offer(found.places())));
        return text(input, "correct-address", model.addressProperty());
    }

    private Node notes() {
        var area = new WordsArea(NOTE_ROWS);
        area.setId("correct-notes");
        area.textProperty().bindBidirectional(model.notesProperty());
        area.disableProperty().bind(model.notesKnownProperty().not());
        return area;
    }

    private Node map(Look look, TileSource tiles, Executor fx) {
        var map = new PinMap(tiles, fx, model::pin);
        map.setId("correct-map");
        subscriptions
                .add(look.paletteProperty().subscribe(map.paletteProperty()::set))
                .add(model.placeProperty().subscribe(map::pin));
        var copyright = Labels.of("© OpenStreetMap contributors", "intake-copyright");
        var framed = new StackPane(map, copyright);
        StackPane.setAlignment(copyright, Pos.BOTTOM_RIGHT);
        framed.getStyleClass().add("correct-map");
        return framed;
    }

    private VBox field(String key, Node input) {
        var row = new VBox(Labels.of(texts.bind(key), "pd-11", "pd-ink-2"), input);
        row.getStyleClass().add("correct-field");
        return row;
    }

    private static Label line(String id, Label line) {
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        Labels.showWhen(line, line.textProperty().map(text -> !text.isEmpty()));
        return line;
    }

    private Node buttons() {
        var ok = new Button();
        ok.setId("correct-send");
        ok.setMinWidth(Region.USE_PREF_SIZE);
        ok.textProperty().bind(texts.bind("inspector.confirm"));
        ok.disableProperty().bind(model.sendableProperty().not());
        ok.setOnAction(event -> model.send());
        var back = new Button();
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.getStyleClass().add("pd-quiet");
        back.textProperty().bind(texts.bind("inspector.back"));
        back.setOnAction(event -> model.cancel());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(gap, ok, back);
        row.getStyleClass().add("reason-row");
        return row;
    }
}
