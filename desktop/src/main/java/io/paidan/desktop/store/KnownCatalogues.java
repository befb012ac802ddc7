package io.paidan.desktop.store;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.stock.Part;
import io.paidan.contract.workorder.ServiceTemplate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a {@link DispatchStore} knows to choose from: service templates, skills, parts and terms, each by its code. */
final class KnownCatalogues {

    private final Map<String, ServiceTemplate> templates = new TreeMap<>();
    private final Map<String, Skill> skills = new TreeMap<>();
    private final Map<String, Part> parts = new TreeMap<>();
    private final KnownTerms terms = new KnownTerms();

    List<ServiceTemplate> templates() {
        return List.copyOf(templates.values());
    }

    List<Skill> skills() {
        return List.copyOf(skills.values());
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    KnownTerms terms() {
        return terms;
    }

    void replaceAll(Board snapshot) {
        templates.clear();
        skills.clear();
        parts.clear();
        terms.clear();
        snapshot.templates().forEach(this::put);
        snapshot.skills().forEach(this::put);
        snapshot.parts().forEach(this::put);
        snapshot.terms().forEach(terms::put);
    }

    void put(ServiceTemplate template) {
        templates.put(template.code(), template);
    }

    void put(Skill skill) {
        skills.put(skill.code(), skill);
    }

    void put(Part part) {
        parts.put(part.number(), part);
    }
}
