package io.paidan.server.session;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of records with some components replaced, whatever else they hold. */
final class RecordCopy {

    private record Form(Constructor<?> constructor, List<RecordComponent> components) {}

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            var components = List.of(type.getRecordComponents());
            try {
                var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
                return new Form(type.getDeclaredConstructor(types), components);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("Every record has a canonical constructor", impossible);
            }
        }
    };

    private RecordCopy() {}

    /** With these components replaced, by their names. */
    static <T extends Record> T with(T record, Map<String, ?> replaced) {
        return copy(record, (name, value) -> replaced.containsKey(name) ? replaced.get(name) : value);
    }

    /** With each component as the function makes it; a record that is not of the contract is left as it is. */
    static <T extends Record> T map(T record, UnaryOperator<@Nullable Object> each) {
        return record.getClass().getName().startsWith("io.paidan.contract.")
                ? copy(record, (name, value) -> each.apply(value))
                : record;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T copy(
            T record, BiFunction<String, @Nullable Object, @Nullable Object> component) {
        var form = FORMS.get(record.getClass());
        var values = new @Nullable Object[form.components().size()];
        try {
            for (var k = 0; k < values.length; k++) {
                var of = form.components().get(k);
                values[k] = component.apply(of.getName(), of.getAccessor().invoke(record));
            }
            return (T) form.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be copied".formatted(record.getClass()), e);
        }
    }
}
