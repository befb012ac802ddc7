package io.paidan.server.platform.database;

import io.paidan.server.organisation.Scope;
import io.paidan.server.testing.TestClock;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Arguments for any mapper's method: by their names what a dispatcher of two outlets would ask for, else something of the type. */
final class SampleArguments {

    private static final Scope DISPATCHER =
            new Scope(List.of("oberland", "unterland"), List.of("oberland-nord", "oberland-sued"), null, false);
    private static final Map<String, Object> BY_NAME = Map.of(
            "region",
            "oberland",
            "territory",
            "oberland-nord",
            "limit",
            100,
            "piece",
            "%number 4711%",
            "before",
            TestClock.START.minus(Duration.ofDays(300)));

    private SampleArguments() {}

    /** @param sparing true to leave out whatever may be null */
    static @Nullable Object[] of(Method method, boolean sparing) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> sparing && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? null
                        : sample(parameter.getName(), parameter.getParameterizedType()))
                .toArray();
    }

    private static Object sample(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(sample(singular(name), list.getActualTypeArguments()[0]));
        }
        var asked = (Class<?>) type;
        if (asked == Scope.class) {
            return DISPATCHER;
        }
        var known = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (known != null && (asked.isInstance(known) || asked == int.class)) {
            return known;
        }
        if (asked.isEnum()) {
            return asked.getEnumConstants()[0];
        }
        if (asked.isSealed() && asked.getName().startsWith("io.paidan.")) {
            return sample(name, asked.getPermittedSubclasses()[0]);
        }
        return asked.isRecord() ? record(asked) : plain(name, asked);
    }

    private static String singular(String name) {
        return name.endsWith("ies") ? name.substring(0, name.length() - 3) + "y" : name.replaceAll("s$", "");
    }

    private static Object plain(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "11"; // a text, a number, hexadecimal and JSON
            case "UUID" -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            case "Instant" -> name.startsWith("end") ? TestClock.START.plus(Duration.ofHours(1)) : TestClock.START;
            case "LocalDate" -> LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
            case "Duration" -> Duration.ofHours(1);
            case "int", "Integer" -> 1;
            case "long", "Long" -> 30_000L;
            case "double", "Double" -> 47.1;
            case "boolean", "Boolean" -> true;
            case "byte[]" -> new byte[32];
            case "LocalTime" -> LocalTime.NOON;
            case "ZoneId" -> ZoneOffset.UTC;
            case "Currency" -> Currency.getInstance("CHF");
            default -> throw new IllegalArgumentException("no sample of %s for %s: add one".formatted(type, name));
        };
    }

    private static Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            var canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(Arrays.stream(components)
                    .map(component -> sample(component.getName(), component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException("no sample of %s".formatted(type), refused);
        }
    }
}
