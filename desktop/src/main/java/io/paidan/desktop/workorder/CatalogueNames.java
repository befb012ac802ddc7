package io.paidan.desktop.workorder;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.stock.Part;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.store.DispatchStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the company's skills, parts, services, terms and territories are called in the user's language; a code nobody knows is itself. */
public final class CatalogueNames {

    private final Texts texts;
    private final DispatchStore store;

    public CatalogueNames(Texts texts, DispatchStore store) {
        this.texts = texts;
        this.store = store;
    }

    public String skill(String code) {
        return store.skills().stream()
                .filter(skill -> skill.code().equals(code))
                .findFirst()
                .map(this::of)
                .orElse(code);
    }

    public String part(String number) {
        return store.parts().stream()
                .filter(part -> part.number().equals(number))
                .findFirst()
                .map(this::of)
                .orElse(number);
    }

    public String term(TermKind kind, String code) {
        return store.findTerm(kind, code)
                .map(term -> chosen(term.nameEn(), term.nameZh()))
                .orElse(code);
    }

    /** The terms of a kind to choose from. */
    public Input.Choice<@Nullable String> choice(TermKind kind, boolean required) {
        return new Input.Choice<>(
                required, () -> List.copyOf(offeredTerms(kind)), code -> code == null ? "" : term(kind, code));
    }

    /** The codes of a kind to choose from. */
    public List<String> offeredTerms(TermKind kind) {
        return store.offeredTerms(kind).stream().map(Term::code).toList();
    }

    /** Empty for one whom this user does not see. */
    public Optional<String> engineer(UUID id) {
        return store.findEngineer(id).map(EngineerSummary::name);
    }

    public String territory(String id) {
        return store.territories().stream()
                .filter(territory -> territory.id().equals(id))
                .map(Territory::name)
                .findFirst()
                .orElse(id);
    }

    public String template(String code) {
        return findTemplate(code).map(this::of).orElse(code);
    }

    /** All that the service of this code is found by. */
    public String templateWords(String code) {
        return findTemplate(code).map(CatalogueNames::words).orElse(code);
    }

    private Optional<ServiceTemplate> findTemplate(String code) {
        return store.templates().stream()
                .filter(template -> template.code().equals(code))
                .findFirst();
    }

    /** All that a service is found by: its code and its names in both languages. */
    public static String words(ServiceTemplate template) {
        return template.code() + " " + template.nameEn() + " " + template.nameZh();
    }

    /** All that a part is found by: its number and its names in both languages. */
    public static String words(Part part) {
        return part.number() + " " + part.nameEn() + " " + part.nameZh();
    }

    public String of(Part part) {
        return chosen(part.nameEn(), part.nameZh());
    }

    public String of(ServiceTemplate template) {
        return chosen(template.nameEn(), template.nameZh());
    }

    /** A name as it is written within a sentence: "gas certificate", but "LED lamp". */
    public static String withinSentence(String name) {
        var isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    private String of(Skill skill) {
        return chosen(skill.nameEn(), skill.nameZh());
    }

    private String chosen(String english, String chinese) {
        return texts.locale().equals(Texts.CHINESE) ? chinese : english;
    }
}
