package io.paidan.desktop.setup;

import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.WordsArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Makes the control of a field by how it is filled in. */
final class Inputs {

    private final Texts texts;
    private final Map<FormField<?>, Supplier<Node>> own;

    /** @param own the controls of those fields whose page brings them */
    Inputs(Texts texts, Map<FormField<?>, Supplier<Node>> own) {
        this.texts = texts;
        this.own = own;
    }

    /** The field's kind of input says what stands in it, which the compiler cannot see. */
    @SuppressWarnings("unchecked")
    <V extends @Nullable Object> Node control(FormField<V> field) {
        return switch (field.input()) {
            case Input.Line _, Input.Whole _ -> typed(new TextField(), (Property<String>) field.valueProperty());
            case Input.Secret _ -> typed(new PasswordField(), (Property<String>) field.valueProperty());
            case Input.Words words -> words(words.rows(), (Property<String>) field.valueProperty());
            case Input.Flag _ -> flag(field.labelKey(), (Property<Boolean>) field.valueProperty());
            case Input.Day _ -> day((Property<@Nullable LocalDate>) field.valueProperty());
            case Input.Choice<V> choice -> new ChoiceField<>(choice, field.valueProperty(), texts);
            case Input.Own<V> _ -> brought(field);
        };
    }

    private static Node typed(TextInputControl control, Property<String> value) {
        control.textProperty().bindBidirectional(value);
        return control;
    }

    private static Node words(int rows, Property<String> value) {
        return typed(new WordsArea(rows), value);
    }

    private Node flag(String labelKey, Property<Boolean> value) {
        var box = new CheckBox();
        box.textProperty().bind(texts.bind(labelKey));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private Node day(Property<@Nullable LocalDate> value) {
        var picker = new DayPicker(texts, value);
        picker.setMaxWidth(Double.MAX_VALUE);
        return picker;
    }

    private Node brought(FormField<?> field) {
        var maker = own.get(field);
        return maker == null ? Labels.of("") : maker.get();
    }
}
