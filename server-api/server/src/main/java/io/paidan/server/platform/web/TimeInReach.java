package io.paidan.server.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** A moment that is {@link InReach}. */
final class TimeInReach extends StdScalarDeserializer<Instant> {

    TimeInReach() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        var time = InstantDeserializer.INSTANT.deserialize(parser, context);
        return time == null || InReach.is(time)
                ? time
                : (Instant) context.handleWeirdStringValue(Instant.class, time.toString(), InReach.OUT_OF_REACH);
    }
}
