package io.paidan.desktop.setup;

import io.paidan.desktop.platform.CompletionField;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;

/**
 * Adds one of very many: some of its words are typed and what fits is offered, by keyboard alone if one likes.
 * What was typed but not picked is gone when one leaves, so that nobody takes it for added.
 */
public final class AddField<V> extends StackPane {

    /**
     * How they are shown and found.
     *
     * @param name in the language of the moment
     * @param hint quieter beside it, such as its number
     * @param words all that one is found by, in both languages
     */
    public record Naming<V>(Function<V, String> name, Function<V, String> hint, Function<V, String> words) {}

    private final Consumer<V> add;
    private final CompletionField<V> field;

    /**
     * @param offers those that can be added still
     * @param add told which one was picked
     */
    public AddField(String promptKey, Supplier<List<V>> offers, Naming<V> naming, Consumer<V> add, Texts texts) {
        this.add = add;
        field = new CompletionField<>(naming.name(), naming.hint(), this::take);
        field.promptTextProperty().bind(texts.bind(promptKey));
        field.find(typed -> offers.get().stream()
                .filter(one -> Words.areIn(naming.words().apply(one), typed))
                .toList());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.clear();
            }
        });
        getChildren().add(field);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                field.requestFocus();
            }
        });
    }

    private void take(V picked) {
        field.clear();
        add.accept(picked);
    }
}
