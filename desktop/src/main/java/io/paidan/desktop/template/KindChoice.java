package io.paidan.desktop.template;

import io.paidan.contract.procedure.StepKind;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The kind of a step. */
final class KindChoice extends ComboBox<StepKind> {

    KindChoice(List<StepKind> kinds, ObjectProperty<@Nullable StepKind> chosen, Texts texts) {
        getItems().setAll(kinds);
        setMinWidth(USE_PREF_SIZE);
        setValue(chosen.get());
        valueProperty().subscribe((before, after) -> {
            if (after != null) {
                chosen.set(after);
            }
        });
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable StepKind kind) {
                return kind == null ? "" : texts.of(kind);
            }

            @Override
            public StepKind fromString(String text) {
                throw new UnsupportedOperationException("a kind is chosen, never typed");
            }
        });
    }
}
