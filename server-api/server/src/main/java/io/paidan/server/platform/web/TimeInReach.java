package io.paidan.server.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** A moment in the years 1 to 9999: what lies beyond has no local time everywhere, and no place in the database. */
final class TimeInReach extends StdScalarDeserializer<Instant> {

    static final String OUT_OF_REACH = "is out of reach";

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

    TimeInReach() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        var time = InstantDeserializer.INSTANT.deserialize(parser, context);
        return time == null || (!time.isBefore(FIRST) && !time.isAfter(LAST))
                ? time
                : (Instant) context.handleWeirdStringValue(Instant.class, time.toString(), OUT_OF_REACH);
    }
}
