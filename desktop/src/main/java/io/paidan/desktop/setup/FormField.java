package io.paidan.desktop.setup;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param <V> what stands in it
 */
public final class FormField<V extends @Nullable Object> {

    private final String name;
    private final String labelKey;
    private final Input<V> input;
    private final boolean half;
    private final ObjectProperty<V> value;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable V saved;
    private boolean fixed;
    private Function<V, Optional<String>> check = value -> Optional.empty();

    FormField(String name, String labelKey, Input<V> input, @Nullable V empty, boolean half) {
        this.name = name;
        this.labelKey = labelKey;
        this.input = input;
        this.half = half;
        this.saved = empty;
        this.value = new SimpleObjectProperty<>(empty);
        value.subscribe((before, after) -> problem.set(""));
    }

    /** What the server calls it in its complaints. */
    public String name() {
        return name;
    }

    public String labelKey() {
        return labelKey;
    }

    public Input<V> input() {
        return input;
    }

    /** True when two such fields share a row. */
    public boolean half() {
        return half;
    }

    /** Once the record is made, this cannot be changed any more. */
    public FormField<V> fixed() {
        fixed = true;
        return this;
    }

    /** Something more the console can see to be wrong: the sentence, in the language of the moment. */
    public FormField<V> checked(Function<V, Optional<String>> sentence) {
        check = sentence;
        return this;
    }

    boolean isFixed() {
        return fixed;
    }

    Optional<String> check() {
        return check.apply(value.get());
    }

    public V get() {
        return value.get();
    }

    public void set(@Nullable V to) {
        value.set(to);
    }

    public ObjectProperty<V> valueProperty() {
        return value;
    }

    /** What is wrong with it, as a sentence; empty when nothing is. Goes as soon as the field is changed. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void complain(String sentence) {
        problem.set(sentence);
    }

    /** What stands in it now is what is saved. */
    void settle() {
        saved = value.get();
        problem.set("");
    }

    boolean isChanged() {
        return !Objects.equals(saved, value.get());
    }
}
