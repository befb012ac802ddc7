package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.VBox;

/** Several of very many: those picked are chips that a press takes out again, a field below adds more. */
public final class PickedChips<V> extends VBox {

    private final ObjectProperty<List<V>> picked;
    private final Supplier<List<V>> all;

    public PickedChips(
            String promptKey,
            ObjectProperty<List<V>> picked,
            Supplier<List<V>> all,
            AddField.Naming<V> naming,
            Texts texts) {
        this.picked = picked;
        this.all = all;
        getStyleClass().add("picked-chips");
        var field = new AddField<>(promptKey, this::others, naming, this::add, texts);
        getChildren().addAll(new ChoiceChips<>(picked, List::of, naming.name(), texts), field);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                field.requestFocus();
            }
        });
    }

    private List<V> others() {
        return all.get().stream().filter(one -> !picked.get().contains(one)).toList();
    }

    private void add(V one) {
        var now = new ArrayList<>(picked.get());
        now.add(one);
        picked.set(List.copyOf(now));
    }
}
