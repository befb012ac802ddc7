package io.paidan.server.platform.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** A day that is {@link InReach}. */
final class DayInReach extends StdScalarDeserializer<LocalDate> {

    DayInReach() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
        return day == null || InReach.is(day)
                ? day
                : (LocalDate) context.handleWeirdStringValue(LocalDate.class, day.toString(), InReach.OUT_OF_REACH);
    }
}
