package io.paidan.desktop.setup;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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
    private final ReadOnlyObjectWrapper<Set<String>> wrongParts = new ReadOnlyObjectWrapper<>(Set.of());
    private @Nullable String entryKey;
    private @Nullable V saved;
    private boolean fixed;
    private boolean hidden;
    private boolean insteadOfLast;
    private ObservableValue<Boolean> used = new SimpleBooleanProperty(true);
    private Function<V, Optional<String>> check = value -> Optional.empty();

    FormField(String name, String labelKey, Input<V> input, @Nullable V empty, boolean half) {
        this.name = name;
        this.labelKey = labelKey;
        this.input = input;
        this.half = half;
        this.saved = empty;
        this.value = new SimpleObjectProperty<>(empty);
        value.subscribe((before, after) -> complain(""));
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

    /** While this is not so, nobody can type here and nothing is wrong here. */
    public FormField<V> usedWhen(ObservableValue<Boolean> so) {
        used = so;
        return this;
    }

    /** While this is not so, it is not even there. */
    public FormField<V> shownWhen(ObservableValue<Boolean> so) {
        hidden = true;
        return usedWhen(so);
    }

    /** Stands where the field before it does, one of the two at a time. */
    public FormField<V> insteadOfLast() {
        insteadOfLast = true;
        return this;
    }

    boolean isHiddenUnused() {
        return hidden;
    }

    boolean isInsteadOfLast() {
        return insteadOfLast;
    }

    /**
     * Holds several entries of which the server may complain one by one.
     *
     * @param key of the sentence that says which of them is meant: its number, then what is wrong
     */
    public FormField<V> entries(String key) {
        entryKey = key;
        return this;
    }

    Optional<String> entryKey() {
        return Optional.ofNullable(entryKey);
    }

    /** The parts of it that the server found wrong, as it calls them: {@code procedure[1].nameEn}. */
    public ReadOnlyObjectProperty<Set<String>> wrongPartsProperty() {
        return wrongParts.getReadOnlyProperty();
    }

    boolean isFixed() {
        return fixed;
    }

    ObservableValue<Boolean> usedValue() {
        return used;
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
        complain(sentence, Set.of());
    }

    void complain(String sentence, Set<String> parts) {
        problem.set(sentence);
        wrongParts.set(parts);
    }

    /** What stands in it now is what is saved. */
    void settle() {
        saved = value.get();
        complain("");
    }

    /** Puts what stands in it now back after it was filled by another record. */
    Runnable kept() {
        var mine = value.get();
        return () -> value.set(mine);
    }

    boolean isChanged() {
        return !Objects.equals(saved, value.get());
    }
}
