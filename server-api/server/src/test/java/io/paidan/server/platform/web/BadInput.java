package io.paidan.server.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What nobody should send, put in place of every field of a body that fits. */
final class BadInput {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "x".repeat(30_000),
            "a\u0000b",
            "a\u0007\u001B[31mb",
            "\uD83D",
            "👩‍🔧🔥",
            "'; drop table work_order; --",
            "<script>alert(1)</script>",
            "%_\\{}${jndi:ldap://x}",
            "../../../etc/passwd",
            "0001-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2026-02-30",
            "PT2562047788015215H",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "PT0S",
            "PT100000H",
            "24:00",
            "-PT1H",
            "00000000-0000-0000-0000-000000000000",
            "5f0c8a52-0000-7000-8000-00000000dead",
            "unterland-west",
            "-1",
            "NaN",
            "99999999999999999999");

    private static final List<JsonNode> OTHERS = List.of(
            JSON.nullNode(),
            JSON.numberNode(-1),
            JSON.numberNode(0),
            JSON.numberNode(Integer.MAX_VALUE),
            JSON.numberNode(Long.MIN_VALUE),
            JSON.numberNode(1e308),
            JSON.numberNode(0.1),
            JSON.booleanNode(false),
            JSON.objectNode(),
            JSON.arrayNode(),
            JSON.arrayNode().addNull(),
            many());

    /** Bodies as a whole. */
    static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[null]",
            "[]",
            "{}",
            "\"text\"",
            "1e999",
            "{\"\\u0000\":1}",
            "{\"a\":1}",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000));

    private BadInput() {}

    /** @param changed the field that is not as it should be, such as {@code skills[0].level} */
    record Changed(String changed, JsonNode body) {}

    /** The body with one field after the other left out or replaced. */
    static List<Changed> bodies(JsonNode good) {
        var bodies = new ArrayList<Changed>();
        var paths = new ArrayList<List<Object>>();
        collect(good, List.of(), paths);
        for (var path : paths) {
            var field = named(path);
            bodies.add(new Changed(field, changed(good, path, BadInput::leaveOut)));
            for (var other : OTHERS) {
                bodies.add(new Changed(field, changed(good, path, parent -> replace(parent, other))));
            }
            for (var text : TEXTS) {
                bodies.add(new Changed(field, changed(good, path, parent -> replace(parent, JSON.stringNode(text)))));
            }
        }
        return bodies;
    }

    private static String named(List<Object> path) {
        var name = new StringBuilder();
        for (var key : path) {
            name.append(key instanceof Integer ? "[" + key + "]" : name.isEmpty() ? key : "." + key);
        }
        return name.toString();
    }

    /** A node and which of its fields or elements is meant. */
    private record Place(JsonNode parent, Object key) {}

    private static void collect(JsonNode node, List<Object> path, List<List<Object>> paths) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> descend(field.getValue(), path, field.getKey(), paths));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                descend(array.get(i), path, i, paths);
            }
        }
    }

    private static void descend(JsonNode node, List<Object> path, Object key, List<List<Object>> paths) {
        var longer = new ArrayList<>(path);
        longer.add(key);
        paths.add(longer);
        collect(node, longer, paths);
    }

    private static JsonNode changed(JsonNode good, List<Object> path, Consumer<Place> change) {
        var copy = good.deepCopy();
        var parent = copy;
        for (var key : path.subList(0, path.size() - 1)) {
            parent = key instanceof Integer at ? parent.get(at) : parent.get((String) key);
        }
        change.accept(new Place(parent, path.getLast()));
        return copy;
    }

    private static void leaveOut(Place place) {
        switch (place.parent()) {
            case ObjectNode object -> object.remove((String) place.key());
            case ArrayNode array -> array.remove((Integer) place.key());
            default -> throw new IllegalStateException("nothing is kept in " + place.parent());
        }
    }

    private static void replace(Place place, JsonNode by) {
        switch (place.parent()) {
            case ObjectNode object -> object.set((String) place.key(), by);
            case ArrayNode array -> array.set((Integer) place.key(), by);
            default -> throw new IllegalStateException("nothing is kept in " + place.parent());
        }
    }

    private static JsonNode many() {
        var many = JSON.arrayNode();
        for (var i = 0; i < 3_000; i++) {
            many.add(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                    .toString());
        }
        return many;
    }
}
