package io.paidan.server.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.notice.ChannelSettings;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON that server and console agreed on. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer agreedJson() {
        return JsonConfiguration::customize;
    }

    static void customize(JsonMapper.Builder json) {
        json.changeDefaultNullHandling(all -> all.withContentNulls(Nulls.FAIL))
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .addMixIn(DispatchEvent.class, NamedByType.class)
                .addMixIn(Verdict.class, NamedByType.class)
                .addMixIn(ChannelSettings.class, NamedByType.class)
                .annotationIntrospector(
                        new AnnotationIntrospectorPair(new ContractRecords(), new JacksonAnnotationIntrospector()))
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new PrintableText())
                        .addDeserializer(
                                Instant.class,
                                new OnlyInReach<>(Instant.class, InstantDeserializer.INSTANT, InReach::is))
                        .addDeserializer(
                                LocalDate.class,
                                new OnlyInReach<>(LocalDate.class, LocalDateDeserializer.INSTANCE, InReach::is)));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface NamedByType {}
}
