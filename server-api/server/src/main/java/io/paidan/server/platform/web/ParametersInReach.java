package io.paidan.server.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Times behind the question mark are read like those of a body: ISO, and {@link InReach}. */
@Configuration(proxyBeanMethods = false)
class ParametersInReach implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        // no lambdas: what they convert from and to could not be told
        registry.addConverter(new Moments());
        registry.addConverter(new Days());
    }

    private static final class Moments implements Converter<String, Instant> {
        @Override
        @SuppressWarnings("NullAway") // the interface takes null for nothing
        public @Nullable Instant convert(String text) {
            if (text.isEmpty()) {
                return null;
            }
            var time = Instant.parse(text);
            return required(time, InReach.is(time));
        }
    }

    private static final class Days implements Converter<String, LocalDate> {
        @Override
        @SuppressWarnings("NullAway") // the interface takes null for nothing
        public @Nullable LocalDate convert(String text) {
            if (text.isEmpty()) {
                return null;
            }
            var day = LocalDate.parse(text);
            return required(day, InReach.is(day));
        }
    }

    private static <T> T required(T time, boolean isInReach) {
        if (!isInReach) {
            throw new DateTimeException("%s %s".formatted(time, InReach.OUT_OF_REACH));
        }
        return time;
    }
}
