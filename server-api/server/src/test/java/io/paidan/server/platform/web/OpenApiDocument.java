package io.paidan.server.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the running server says of itself at {@code /v3/api-docs}, and requests that fit it. */
final class OpenApiDocument {

    /**
     * Something that can be asked.
     *
     * @param parameters names of what stands in the path and behind the question mark, with something that fits
     * @param body that fits, or null for none
     */
    record Operation(
            String method,
            String path,
            Map<String, String> parameters,
            @Nullable JsonNode body) {
        /** Such as {@code PUT /api/setup/users/{id}}. */
        String name() {
            return method + " " + path;
        }
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 7;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    /** Values that mean something to the server, by the name of the field. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("zone", "Europe/Vaduz"),
            Map.entry("currency", "CHF"),
            Map.entry("templateCode", "heater-repair"),
            Map.entry("territory", "oberland-nord"),
            Map.entry("parent", "oberland"),
            Map.entry("phone", "+423 230 10 10"),
            Map.entry("username", "fuzz.user"),
            Map.entry("language", "en"),
            Map.entry("numberPrefix", "F"),
            Map.entry("kind", "SKILLS"),
            Map.entry("code", "fuzz"),
            Map.entry("version", "0"),
            Map.entry("lat", "47.141"),
            Map.entry("lon", "9.521"));

    private final JsonNode document;
    private final UUID known;

    /** @param known the id of an order, which stands wherever an id is wanted */
    OpenApiDocument(JsonNode document, UUID known) {
        this.document = document;
        this.known = known;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> operation(method.getKey(), path.getKey(), method.getValue()))
                        .forEach(operations::add));
        return operations;
    }

    private Operation operation(String method, String path, JsonNode described) {
        var parameters = new TreeMap<String, String>();
        described
                .path("parameters")
                .forEach(parameter -> parameters.put(
                        parameter.path("name").asString(),
                        sample(parameter.path("name").asString(), parameter.path("schema"), 0)
                                .asString()));
        var content = described
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                content.isMissingNode() ? null : sample("", content, 0));
    }

    private JsonNode sample(String name, JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var type = schema.path("$ref").asString();
            return sample(name, document.at(type.substring(1)), depth);
        }
        if (schema.has("oneOf")) {
            return sample(name, schema.path("oneOf").path(0), depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "integer" ->
                JSON.numberNode(Integer.parseInt(MEANT.getOrDefault(name, "1").split("\\.")[0]));
            case "number" -> JSON.numberNode(Double.parseDouble(MEANT.getOrDefault(name, "1")));
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> array(name, schema, depth);
            case "string" -> JSON.stringNode(text(name, schema.path("format").asString("")));
            default -> object(schema, depth);
        };
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        return depth > DEEPEST ? array : array.add(sample(name, schema.path("items"), depth + 1));
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        if (depth <= DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), sample(field.getKey(), field.getValue(), depth + 1)));
        }
        return object;
    }

    private String text(String name, String format) {
        return switch (format) {
            case "uuid" -> known.toString();
            case "date-time" -> "2026-03-21T09:00:00Z";
            case "date" -> "2026-03-21";
            case "duration" -> "PT1H";
            default ->
                MEANT.getOrDefault(name, name.toLowerCase(Locale.ROOT).contains("id") ? "oberland-nord" : "fuzz");
        };
    }
}
