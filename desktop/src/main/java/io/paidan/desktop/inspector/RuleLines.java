package io.paidan.desktop.inspector;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Says which rule applied to an order and what it set. */
final class RuleLines {

    private final Texts texts;
    private final CatalogueNames names;

    RuleLines(Texts texts, CatalogueNames names) {
        this.texts = texts;
        this.names = names;
    }

    String of(HistoryEntry entry) {
        var rule = entry.subject() == null ? "" : entry.subject();
        var decided = entry.to() == null ? "" : decided(entry.to());
        return decided.isEmpty()
                ? texts.get("inspector.history.rule", rule)
                : texts.get("inspector.history.ruleTo", rule, decided);
    }

    /** What a rule set, such as {@code P1 AUTOMATIC territory:oberland-sued}, in words. */
    private String decided(String constants) {
        return Stream.of(constants.split(" ", -1))
                .flatMap(constant -> word(constant).stream())
                .collect(joining(" · "));
    }

    private Optional<String> word(String constant) {
        var at = constant.indexOf(':');
        var value = constant.substring(at + 1);
        return switch (at < 0 ? "" : constant.substring(0, at)) {
            case "template" -> Optional.of(texts.get("inspector.history.ruleTemplate", names.template(value)));
            case "territory" -> Optional.of(texts.get("inspector.history.ruleTerritory", names.territory(value)));
            case "engineer" -> // who has left, or is not seen by this user, has no name here
                names.engineer(UUID.fromString(value)).map(name -> texts.get("inspector.history.ruleEngineer", name));
            default ->
                Optional.of(HistoryLines.constant(DispatchMode.class, constant)
                        .map(mode -> texts.of(mode))
                        .orElse(constant));
        };
    }
}
