package io.paidan.desktop.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.desktop.platform.Buttons;
import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ChoiceField;
import io.paidan.desktop.setup.Input;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which lines are wanted: asked for by Enter in a field, by a day or kind that is picked, or by the button. */
final class AuditFilterRow extends HBox {

    private final AuditLogViewModel model;
    private final Texts texts;
    private final TextField record;

    AuditFilterRow(AuditLogViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("audit-filter");
        setAlignment(Pos.BOTTOM_LEFT);
        record = words("audit-record", "audit.recordPrompt", model.recordProperty());
        getChildren()
                .addAll(
                        field("audit.since", day("audit-since", model.sinceProperty())),
                        field("audit.until", day("audit-until", model.untilProperty())),
                        field("audit.who", words("audit-person", "audit.personPrompt", model.personProperty())),
                        field("audit.what", kinds()),
                        field("audit.about", record),
                        Buttons.of("audit-show", texts.bind("audit.show"), model::load),
                        Buttons.of("audit-clear", texts.bind("audit.clear"), model::clear));
    }

    void focus() {
        record.requestFocus();
        record.selectAll();
    }

    private Node field(String key, Region control) {
        var label = new Label();
        label.getStyleClass().add("field-label");
        label.textProperty().bind(texts.bind(key));
        label.setLabelFor(control);
        var box = new VBox(label, control);
        box.getStyleClass().add("field-box");
        return box;
    }

    private Region day(String id, ObjectProperty<@Nullable LocalDate> value) {
        var picker = new DayPicker(texts, value);
        picker.setId(id);
        picker.promptTextProperty().bind(texts.bind("audit.anyDay"));
        picker.getStyleClass().add("audit-day");
        return picker;
    }

    private TextField words(String id, String prompt, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.promptTextProperty().bind(texts.bind(prompt));
        field.getStyleClass().add("audit-words");
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> model.load());
        return field;
    }

    private Region kinds() {
        var kinds = new ChoiceField<@Nullable AuditAct>(
                new Input.Choice<>(false, () -> List.of(AuditAct.values()), act -> act == null ? "" : texts.of(act)),
                model.actProperty(),
                texts);
        kinds.setId("audit-act");
        kinds.promptTextProperty().unbind();
        kinds.promptTextProperty().bind(texts.bind("audit.anyKind"));
        kinds.getStyleClass().add("audit-kinds");
        return kinds;
    }
}
