package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The buttons below an order: the best engineer first, the next steps beside it, the rest behind "…". */
final class ActsView extends VBox implements AutoCloseable {

    private static final int BUTTONS = 2;

    private final OrderInspectorViewModel model;
    private final CandidatesViewModel candidates;
    private final Texts texts;
    private final FlowPane buttons = new FlowPane();
    private final TextField reason = new TextField();
    private final HBox reasonRow = new HBox();
    private final ExpectedDayViewModel expected;
    private final Subscription language;
    private boolean assigning;
    private @Nullable Node focusedBefore;
    private final ObjectProperty<OrderActs.@Nullable Act> asked = new SimpleObjectProperty<>();
    private @Nullable WorkOrderSummary seen;

    ActsView(
            OrderInspectorViewModel model, CandidatesViewModel candidates, ExpectedDayViewModel expected, Texts texts) {
        this.model = model;
        this.candidates = candidates;
        this.expected = expected;
        this.texts = texts;
        getStyleClass().add("acts");
        buttons.getStyleClass().add("act-buttons");
        buttons.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getClickCount() > 1) { // meant for the button that stood here before
                press.consume();
            }
        });
        var day = new ExpectedDayFields(
                "expected-step",
                expected,
                expected.stepProperty().map(Objects::nonNull).orElse(false),
                texts.localeProperty()
                        .flatMap(spoken -> expected.stepProperty().map(this::name))
                        .orElse(""),
                texts);
        getChildren().addAll(buttons, reasonRow(), day);
        model.actsProperty().subscribe(acts -> fill());
        candidates
                .fitProperty()
                .map(fit -> candidates.findBestOther().map(CandidateLine::name).orElse(""))
                .subscribe(best -> fill());
        language = texts.localeProperty().subscribe(spoken -> fill());
        candidates.furtherProperty().subscribe(further -> fill());
        candidates.mayAssignProperty().subscribe(may -> fill());
        model.sheetProperty().map(sheet -> sheet.order().id()).subscribe(id -> {
            ask(null);
            assigning = false;
        });
    }

    private HBox reasonRow() {
        reason.setId("reason");
        reason.promptTextProperty().bind(texts.bind("inspector.reason"));
        reason.setOnAction(event -> give());
        reason.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ask(null);
                event.consume();
            }
        });
        HBox.setHgrow(reason, Priority.ALWAYS);
        var ok = new Button();
        ok.setId("reason-ok");
        ok.setMinWidth(USE_PREF_SIZE);
        ok.textProperty()
                .bind(texts.localeProperty()
                        .flatMap(spoken -> asked.map(this::name))
                        .orElse(""));
        ok.disableProperty().bind(reason.textProperty().map(String::isBlank));
        ok.setOnAction(event -> give());
        var back = new Button();
        back.textProperty().bind(texts.bind("inspector.back"));
        back.getStyleClass().add("pd-quiet");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> ask(null));
        reasonRow.getStyleClass().add("reason-row");
        reasonRow.setAlignment(Pos.CENTER_LEFT);
        reasonRow.getChildren().addAll(reason, ok, back);
        reasonRow.managedProperty().bind(reasonRow.visibleProperty());
        return reasonRow;
    }

    /** Puts the keyboard on giving the order to the best engineer, as soon as it is known who that is. */
    void startAssigning() {
        assigning = true;
        focusedBefore = getScene().getFocusOwner();
        focusBest();
    }

    private void focusBest() {
        var best = buttons.lookup("#assign-best");
        if (assigning && best != null) {
            assigning = false;
            var focused = getScene().getFocusOwner();
            if (Objects.equals(focused, focusedBefore)
                    || !(focused instanceof TextInputControl)) { // who began to type goes on
                best.requestFocus();
            }
            focusedBefore = null;
        }
    }

    private boolean isOnBest() {
        var best = buttons.lookup("#assign-best");
        return best != null && best.isFocused();
    }

    private void fill() {
        assigning = assigning || (isOnBest() && !candidates.isReassigning()); // who just gave it away is done
        var pressed = focused();
        buttons.getChildren().clear();
        candidates
                .findBestOther()
                .filter(best -> candidates.mayAssignProperty().get())
                .ifPresent(best -> {
                    var assign = new Button(texts.get(assignKey(), best.name()));
                    assign.setId("assign-best");
                    if (!candidates.isReassigning()) {
                        assign.getStyleClass().add("pd-primary");
                    }
                    assign.setGraphic(Labels.of(String.valueOf(best.rank()), "act-key"));
                    assign.setContentDisplay(ContentDisplay.RIGHT);
                    assign.setOnAction(event -> candidates.assign(best.rank()));
                    assign.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                        if (event.getCode() == KeyCode.ENTER) { // a button of its own hears the space bar only
                            candidates.assign(best.rank());
                            event.consume();
                        }
                    });
                    buttons.getChildren().add(assign);
                });
        if (candidates.mayPlanFurther()) {
            var further = new ToggleButton(texts.get("inspector.act.further"));
            further.setId("further-visit");
            further.setSelected(candidates.furtherProperty().get());
            further.setOnAction(event -> candidates.furtherProperty().set(further.isSelected()));
            buttons.getChildren().add(further);
        }
        var acts = model.actsProperty().get();
        acts.stream().limit(BUTTONS).forEach(act -> {
            var button = new Button(model.label(act));
            button.setOnAction(event -> start(act));
            buttons.getChildren().add(button);
        });
        if (acts.size() > BUTTONS) {
            var rest = new MenuButton("⋯");
            rest.getStyleClass().add("act-rest");
            rest.setId("more-acts");
            acts.stream().skip(BUTTONS).forEach(act -> {
                var item = new MenuItem(model.label(act));
                item.setOnAction(event -> start(act));
                rest.getItems().add(item);
            });
            buttons.getChildren().add(rest);
        }
        if (pressed != null && !assigning) {
            keepKeyboard(pressed.getText());
        }
        focusBest();
    }

    private @Nullable Labeled focused() {
        return buttons.getChildren().stream()
                .filter(Node::isFocused)
                .map(Labeled.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** On the button called so; on none when there is none any more, so that the next key presses nothing else. */
    private void keepKeyboard(String text) {
        buttons.getChildren().stream()
                .filter(button ->
                        button instanceof Labeled labeled && labeled.getText().equals(text))
                .findFirst()
                .orElse(getScene().getRoot())
                .requestFocus();
    }

    private String assignKey() {
        if (candidates.isReassigning()) {
            return "inspector.reassign";
        }
        return candidates.furtherProperty().get() ? "inspector.assignFurther" : "inspector.assign";
    }

    /** What an open form is about, on the button that ends it: without the dots that promised the form. */
    private String name(OrderActs.Act act) {
        return texts.get(act.textKey()).replaceFirst("\\s*…$", "");
    }

    private void start(OrderActs.Act act) {
        expected.cancel();
        ask(null);
        if (act.needsReason()) {
            ask(act);
        } else {
            model.order().ifPresent(order -> goOn(act, order, null));
        }
    }

    /** What makes the order wait asks for the day after the reason. */
    private void goOn(OrderActs.Act act, WorkOrderSummary order, @Nullable String words) {
        if (act instanceof OrderActs.Act.OfOrder waits && ExpectedDayViewModel.asksFor(waits)) {
            expected.begin(waits, order, words);
        } else {
            model.run(act, order, words);
        }
    }

    private void ask(OrderActs.@Nullable Act act) {
        asked.set(act);
        seen = act == null ? null : model.order().orElse(null);
        reason.clear();
        reasonRow.setVisible(act != null);
        if (act != null) {
            reason.requestFocus();
        }
    }

    private void give() {
        var act = asked.get();
        var order = seen;
        if (act != null && order != null && !reason.getText().isBlank()) {
            var words = reason.getText().strip();
            ask(null);
            goOn(act, order, words);
        }
    }

    @Override
    public void close() {
        language.unsubscribe();
    }
}
