package io.paidan.desktop.client;

import io.paidan.desktop.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded of an act, a line for each value and what belongs to something below it, instead of as JSON. */
public final class RecordedText {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEEPER = "    ";
    private static final String NOTHING = "–";
    private static final String BULLET = "– ";
    /** Of several things, each of which is no longer than this, each has one line. */
    private static final int SHORT = 70;

    private final Texts texts;

    public RecordedText(Texts texts) {
        this.texts = texts;
    }

    /** @param detail JSON: what was sent; or a list of what was sent, if anything was, and of what came of it, each with its type */
    public String of(String detail) {
        try {
            var recorded = JSON.readTree(detail);
            return recorded.isMissingNode()
                    ? NOTHING
                    : String.join("\n", recorded.isArray() ? list(recorded) : below(recorded, ""));
        } catch (JacksonException noJson) {
            return detail;
        }
    }

    private List<String> list(JsonNode recorded) {
        var events = recorded.valueStream().filter(part -> part.has("type")).toList();
        var lines = new ArrayList<String>();
        recorded.valueStream().filter(part -> !part.has("type")).forEach(sent -> {
            lines.add(texts.get("audit.sent"));
            lines.addAll(below(sent, DEEPER));
        });
        if (!events.isEmpty()) {
            lines.add(texts.get("audit.happened"));
        }
        for (var event : events) {
            lines.add(DEEPER + event.path("type").asString());
            event.propertyStream()
                    .filter(field -> !field.getKey().equals("type"))
                    .forEach(field -> lines.addAll(named(field.getKey(), field.getValue(), DEEPER + DEEPER)));
        }
        return lines.isEmpty() ? List.of(NOTHING) : lines;
    }

    private static List<String> below(JsonNode node, String indent) {
        if (node.isObject() && !node.isEmpty()) {
            return node.propertyStream()
                    .flatMap(field -> named(field.getKey(), field.getValue(), indent).stream())
                    .toList();
        }
        if (node.isArray() && !isInLine(node)) {
            return node.valueStream()
                    .flatMap(element -> element(element, indent).stream())
                    .toList();
        }
        return List.of(indent + inLine(node));
    }

    private static List<String> named(String name, JsonNode value, String indent) {
        if (isInLine(value)) {
            return List.of(indent + name + ": " + inLine(value));
        }
        var lines = new ArrayList<String>();
        lines.add(indent + name + ":");
        lines.addAll(below(value, indent + DEEPER));
        return lines;
    }

    private static List<String> element(JsonNode element, String indent) {
        if (isFlat(element) && inLine(element).length() <= SHORT) {
            return List.of(indent + BULLET + inLine(element));
        }
        var lines = new ArrayList<>(below(element, indent + " ".repeat(BULLET.length())));
        lines.set(0, indent + BULLET + lines.getFirst().strip());
        return lines;
    }

    private static boolean isInLine(JsonNode node) {
        return isFlat(node) && (!node.isObject() || node.isEmpty());
    }

    private static boolean isFlat(JsonNode node) {
        return node.valueStream().noneMatch(JsonNode::isContainer);
    }

    private static String inLine(JsonNode node) {
        if (node.isNull() || (node.isContainer() && node.isEmpty())) {
            return NOTHING;
        }
        if (node.isArray()) {
            return node.valueStream().map(RecordedText::inLine).collect(Collectors.joining(", "));
        }
        return node.isObject()
                ? node.propertyStream()
                        .map(field -> field.getKey() + ": " + inLine(field.getValue()))
                        .collect(Collectors.joining(", "))
                : node.asString();
    }
}
