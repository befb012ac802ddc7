package io.paidan.server.organisation;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.organisation.TerritoryMapper.Remains;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what keeps an area from being given up. */
@Component
class TerritoryRemains {

    private final ProblemSentences sentences;

    TerritoryRemains(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** @throws ProblemException IN_USE with all that remains */
    void requireNone(TerritoryDetails territory, Remains remains) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("territories", remains.territories());
        counts.put("engineers", remains.engineers());
        counts.put("stores", remains.stores());
        counts.put("orders", remains.orders());
        counts.put("rules", remains.rules());
        counts.put("policies", remains.policies());
        counts.put("users", remains.users());
        counts.values().removeIf(count -> count == 0);
        if (!counts.isEmpty()) {
            throw new ProblemException(ProblemCode.IN_USE, "territory", "name", territory.name(), "what", say(counts));
        }
    }

    private String say(Map<String, Integer> counts) {
        var language = LocaleContextHolder.getLocale();
        var chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return counts.entrySet().stream()
                .map(one -> sentences.sentence(
                        "remains." + one.getKey(),
                        Map.of("count", one.getValue().toString()),
                        language))
                .collect(joining(chinese ? "、" : ", "));
    }
}
