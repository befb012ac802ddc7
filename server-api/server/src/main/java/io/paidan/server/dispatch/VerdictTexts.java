package io.paidan.server.dispatch;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.dispatch.VerdictSentences;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.organisation.Territory;
import io.paidan.server.engineer.Engineers;
import io.paidan.server.organisation.Territories;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says verdicts in the language of the request that is being answered. */
@Component
class VerdictTexts {

    private record NamesOf(Map<String, String> skills, Map<String, String> territories)
            implements VerdictSentences.Names {
        @Override
        public String skill(String code) {
            return skills.getOrDefault(code, code);
        }

        @Override
        public String territory(String id) {
            return territories.getOrDefault(id, id);
        }
    }

    private final Engineers engineers;
    private final Territories territories;

    VerdictTexts(Engineers engineers, Territories territories) {
        this.engineers = engineers;
        this.territories = territories;
    }

    /** All of them, one behind the other; times are those of the territory of the order. */
    String say(List<Verdict> verdicts, String region, String territory) {
        var locale = LocaleContextHolder.getLocale();
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        var known = territories.list(territories.wholeRegion(region));
        var zone = known.stream()
                .filter(each -> each.id().equals(territory))
                .findFirst()
                .map(Territory::zone)
                .orElseThrow();
        var skills =
                engineers.listSkills().stream().collect(toMap(Skill::code, chinese ? Skill::nameZh : Skill::nameEn));
        var places = known.stream().collect(toMap(Territory::id, Territory::name));
        var sentences = new VerdictSentences(locale, zone, new NamesOf(skills, places));
        return verdicts.stream().map(sentences::sentence).collect(joining(chinese ? "；" : "; "));
    }
}
