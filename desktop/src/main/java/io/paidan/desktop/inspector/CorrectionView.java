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
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was noted of the picked order when it was taken, to be put right. */
public final class CorrectionView extends PickedOrderEditView implements AutoCloseable {

    private static final int NOTE_ROWS = 3;

    private final CorrectionViewModel model;
    private final Texts texts;
    private final Subscriptions subscriptions = new Subscriptions();

    public CorrectionView(CorrectionViewModel model, Look look, Texts texts, TileSource tiles, Executor fx) {
        super("correction", "correct", model.edit(), KeyCode.C, texts);
        this.model = model;
        this.texts = texts;
        var customer = text(new TextField(), "correct-customer", model.customerProperty());
        var hint = Labels.wrapped(model.hintProperty(), "pd-12", "pd-ink-2");
        hint.setId("correct-hint");
        Labels.showWhen(hint, model.hintProperty().map(words -> !words.isEmpty()));
        var fields = show(
                "inspector.correct",
                () -> {
                    model.begin();
                    customer.requestFocus();
                },
                field("inspector.correct.customer", customer),
                field("inspector.correct.phone", text(new TextField(), "correct-phone", model.phoneProperty())),
                field("inspector.correct.address", address()),
                map(look, tiles, fx),
                hint,
                field("inspector.correct.notes", notes()),
                problem(),
                answers(Labels.gap(), model.sendableProperty(), model::send));
        fields.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.send();
                event.consume();
            }
        });
    }

    @Override
    public void close() {
        subscriptions.close();
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
}
