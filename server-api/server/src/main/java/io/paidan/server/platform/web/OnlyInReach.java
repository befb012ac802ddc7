package io.paidan.server.platform.web;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A moment or a day that is {@link InReach}. */
final class OnlyInReach<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final ValueDeserializer<T> reading;
    private final Predicate<T> inReach;

    OnlyInReach(Class<T> type, ValueDeserializer<T> reading, Predicate<T> inReach) {
        super(type);
        this.type = type;
        this.reading = reading;
        this.inReach = inReach;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        var time = reading.deserialize(parser, context);
        return time == null || inReach.test(time)
                ? time
                : type.cast(context.handleWeirdStringValue(type, time.toString(), InReach.OUT_OF_REACH));
    }
}
