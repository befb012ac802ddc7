package io.paidan.desktop.intake;

import io.paidan.contract.place.Place;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.CompletionField;
import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Segments;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.WordsArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The inputs of the form, in the order one asks for them on the phone. */
final class NewOrderFields extends VBox implements AutoCloseable {

    private static final int DESCRIPTION_ROWS = 3;
    private static final int MESSAGE_ROWS = 5;

    private final NewOrderViewModel model;
    private final Texts texts;
    private final Clockface clockface;
    private final DayPicker day;
    private final Map<FormField, Node> inputs = new EnumMap<>(FormField.class);
    private final Subscriptions subscriptions = new Subscriptions();

    NewOrderFields(NewOrderViewModel model, Texts texts, Clockface clockface) {
        this.model = model;
        this.texts = texts;
        this.clockface = clockface;
        var form = model.form();
        this.day = new DayPicker(texts, form.windowDateProperty());
        getStyleClass().add("intake-fields");
        getChildren()
                .addAll(
                        message(),
                        row(FormField.TEMPLATE, template()),
                        row(FormField.TITLE, text(new TextField(), form.titleProperty(), "intake.title.prompt")),
                        pair(
                                row(FormField.CUSTOMER, text(new TextField(), form.customerProperty(), null)),
                                row(FormField.PHONE, text(new TextField(), form.phoneProperty(), null))),
                        row(FormField.ADDRESS, address()),
                        beside(
                                row(
                                        FormField.PRIORITY,
                                        new Segments<>(List.of(Priority.values()), form.priorityProperty(), texts)),
                                row(FormField.REWORK, rework())),
                        row(FormField.WINDOW, window()),
                        row(FormField.DESCRIPTION, description()));
    }

    void focusFirst() {
        focus(FormField.TEMPLATE);
    }

    /** Takes over a day that was typed and not yet left; false when it is none. */
    boolean takeTyped() {
        return model.form().windowDayProperty().get() != WindowDay.OTHER || day.takeTyped();
    }

    /** Goes to the first field that is wrong, when one is. */
    void focusFirstWrong() {
        for (var field : FormField.values()) {
            if (model.errors().containsKey(field)) {
                focus(field);
                return;
            }
        }
    }

    private void focus(FormField field) {
        var input = inputs.get(field);
        if (input != null) {
            input.requestFocus();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private Node template() {
        var input = new CompletionField<ServiceTemplate>(
                model::name,
                template -> texts.get(
                        "intake.template.hint", texts.of(template.priority()), clockface.duration(template.duration())),
                model::choose);
        text(input, model.form().templateTextProperty(), "intake.template.prompt");
        input.find(
                typed -> model.templates().list(model.form().templateProperty().get() == null ? typed : ""));
        return input;
    }

    private Node address() {
        var input = new CompletionField<Place>(
                Place::label, place -> place.exact() ? "" : texts.get("intake.address.near"), model::choose);
        text(input, model.form().addressProperty(), "intake.address.prompt");
        subscriptions.add(input.textProperty().subscribe(typed -> {
            if (!input.isPicking()) {
                model.addresses().look(typed);
            }
        }));
        subscriptions.add(model.addresses().foundProperty().subscribe(found -> input.offer(found.places())));
        return input;
    }

    private Node rework() {
        var input = new CompletionField<WorkOrderSummary>(
                order -> order.number() + " · " + order.title(), WorkOrderSummary::customerName, model::redo);
        text(input, model.form().reworkTextProperty(), "intake.reworkOf.prompt");
        subscriptions.add(input.textProperty().subscribe((before, typed) -> {
            if (!input.isPicking()) {
                model.closedOrders().look(typed);
            }
        }));
        subscriptions.add(model.closedOrders().foundProperty().subscribe(input::offer));
        return input;
    }

    private Node window() {
        var form = model.form();
        var from = text(new TextField(), form.windowFromProperty(), "intake.window.from");
        var to = text(new TextField(), form.windowToProperty(), "intake.window.to");
        var days = new Segments<>(List.of(WindowDay.values()), form.windowDayProperty(), texts);
        day.setId("new-order-window-date");
        day.getStyleClass().add("intake-day");
        Labels.showWhen(day, form.windowDayProperty().map(choice -> choice == WindowDay.OTHER));
        var anyTime = form.windowDayProperty().map(day -> day == WindowDay.ANY);
        from.setId("new-order-window-from");
        to.setId("new-order-window-to");
        for (var time : List.of(from, to)) {
            time.disableProperty().bind(anyTime);
            time.getStyleClass().add("intake-time");
        }
        var line = new HBox(days, day, from, Labels.of("–", "pd-ink-3"), to);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("intake-window");
        line.focusedProperty().subscribe(focused -> {
            if (focused) {
                var isDayMissing = day.isVisible() && day.getValue() == null;
                (isDayMissing ? day : from).requestFocus();
            }
        });
        return line;
    }

    private Node description() {
        return text(new WordsArea(DESCRIPTION_ROWS), model.form().descriptionProperty(), null);
    }

    /** There only for what came in writing: who is on the telephone neither sees it nor steps over it. */
    private Node message() {
        var input = text(new WordsArea(MESSAGE_ROWS), model.form().rawContentProperty(), "intake.rawContent.prompt");
        var row = row(FormField.RAW_CONTENT, input);
        Labels.showWhen(row, model.form().writtenProperty());
        return row;
    }

    private <I extends TextInputControl> I text(I input, StringProperty value, @Nullable String promptKey) {
        input.textProperty().bindBidirectional(value);
        if (promptKey != null) {
            input.promptTextProperty().bind(texts.bind(promptKey));
        }
        return input;
    }

    private FieldRow row(FormField field, Node input) {
        if (input.getId() == null) {
            input.setId("new-order-" + field.name().toLowerCase(Locale.ROOT));
        }
        inputs.put(field, input);
        return new FieldRow(field, input, model, texts);
    }

    private static HBox pair(FieldRow left, FieldRow right) {
        var pair = beside(left, right);
        HBox.setHgrow(left, javafx.scene.layout.Priority.ALWAYS);
        return pair;
    }

    /** The right one takes all room that the left one leaves. */
    private static HBox beside(FieldRow left, FieldRow right) {
        var pair = new HBox(left, right);
        pair.getStyleClass().add("intake-pair");
        HBox.setHgrow(right, javafx.scene.layout.Priority.ALWAYS);
        return pair;
    }
}
