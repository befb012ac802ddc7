package io.paidan.desktop.client;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.notice.ChannelSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form in which the contract's records travel. */
final class Json {

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface NamedByType {}

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(DispatchEvent.class, NamedByType.class)
            .addMixIn(Verdict.class, NamedByType.class)
            .addMixIn(ChannelSettings.class, NamedByType.class)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE)) // as the server does
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}
}
