package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of record, in the order of the screen, and the way from a record into them and back. Subclasses
 * declare their fields once and write {@link #fill} and {@link #command}.
 *
 * @param <R> the record
 * @param <S> what is sent to make or change one
 */
public abstract class MasterForm<R, S> {

    /**
     * Fields under a heading.
     *
     * @param titleKey of the heading in the messages; null for the first fields, which need none
     */
    public record Section(@Nullable String titleKey, List<FormField<?>> fields) {}

    private final ReadOnlyIntegerWrapper complaints = new ReadOnlyIntegerWrapper();
    private final List<Section> sections = new ArrayList<>(List.of(new Section(null, new ArrayList<>())));

    /** Sets every field by the record. */
    protected abstract void fill(R record);

    /**
     * What the server is told, after the console has found every field in order.
     *
     * @param original the record that was filled in, as it is saved
     */
    protected abstract S command(R original);

    public final List<Section> sections() {
        return sections.stream().filter(part -> !part.fields().isEmpty()).toList();
    }

    public final Stream<FormField<?>> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** The field a server's complaint is about: that of its whole name, else that of its first word, as of {@code border[3]}. */
    public final Optional<FormField<?>> find(String wireName) {
        var head = wireName.split("[.\\[]", 2)[0];
        return find(field -> field.name().equals(wireName))
                .or(() -> find(field -> field.name().equals(head)));
    }

    private Optional<FormField<?>> find(Predicate<FormField<?>> wanted) {
        return fields().filter(wanted).findFirst();
    }

    final void show(R record) {
        fill(record);
        fields().forEach(FormField::settle);
    }

    /** What was changed stays as it is; all else becomes that of the record, which is what is saved now. */
    final void showBelow(R record) {
        var mine = fields().filter(FormField::isChanged).map(FormField::kept).toList();
        show(record);
        mine.forEach(Runnable::run);
    }

    /** How often something in it was found wrong, by the console or by the server. */
    final ReadOnlyIntegerProperty complaintsProperty() {
        return complaints.getReadOnlyProperty();
    }

    /** Something in it was found wrong. */
    final void complained() {
        complaints.set(complaints.get() + 1);
    }

    final boolean isChanged() {
        return fields().anyMatch(FormField::isChanged);
    }

    protected final void heading(String titleKey) {
        sections.add(new Section(titleKey, new ArrayList<>()));
    }

    protected final FormField<String> line(String name, String labelKey, int longest) {
        return add(name, labelKey, new Input.Line(true, longest), "", false);
    }

    protected final FormField<String> halfLine(String name, String labelKey, int longest, boolean required) {
        return add(name, labelKey, new Input.Line(required, longest), "", true);
    }

    protected final FormField<String> words(String name, String labelKey, int longest, int rows) {
        return add(name, labelKey, new Input.Words(false, longest, rows), "", false);
    }

    protected final FormField<String> whole(String name, String labelKey, boolean required, long least, long most) {
        return add(name, labelKey, new Input.Whole(required, least, most), "", true);
    }

    protected final FormField<String> secret(String name, String labelKey, boolean required, int shortest) {
        return add(name, labelKey, new Input.Secret(required, shortest, 200), "", true);
    }

    protected final FormField<Boolean> flag(String name, String labelKey) {
        return add(name, labelKey, new Input.Flag(), false, true);
    }

    protected final FormField<@Nullable LocalDate> day(String name, String labelKey, boolean required) {
        return add(name, labelKey, new Input.Day(required), null, true);
    }

    protected final <V> FormField<@Nullable V> choice(
            String name,
            String labelKey,
            boolean required,
            Supplier<List<@Nullable V>> offers,
            Function<@Nullable V, String> called) {
        return choice(name, labelKey, new Input.Choice<>(required, offers, called));
    }

    /** A choice of the constants of an enum, by their words. */
    protected final <E extends Enum<E>> FormField<@Nullable E> constant(
            String name, String labelKey, boolean required, E[] constants, Texts texts) {
        return choice(name, labelKey, required, () -> List.of(constants), one -> one == null ? "" : texts.of(one));
    }

    protected final <V> FormField<@Nullable V> choice(String name, String labelKey, Input.Choice<@Nullable V> choice) {
        return add(name, labelKey, choice, null, true);
    }

    /** What was typed, without spaces around it; null for nothing. */
    protected static @Nullable String textOrNull(FormField<String> field) {
        return field.get().isBlank() ? null : field.get().strip();
    }

    /** A field whose control the page brings. */
    protected final <V extends @Nullable Object> FormField<V> own(
            String name, String labelKey, boolean required, @Nullable V empty) {
        return add(name, labelKey, new Input.Own<>(required), empty, false);
    }

    private <V extends @Nullable Object> FormField<V> add(
            String name, String labelKey, Input<V> input, @Nullable V empty, boolean half) {
        var field = new FormField<>(name, labelKey, input, empty, half);
        sections.getLast().fields().add(field);
        return field;
    }
}
