package io.paidan.server.audit;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a body what the log must not hold: passwords, tokens and keys, and whatever may be personal. What is personal
 * cannot be listed, as any text may hold a name; so what is kept is: ids, moments, numbers, and texts under names that are
 * known to be codes.
 */
@Component
class Redaction {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|signing_?key|api_?key).*");
    private static final Pattern IMPERSONAL = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" // an id
                    + "|\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?)?" // a day or a moment
                    + "|\\d\\d:\\d\\d(:\\d\\d)?" // a time of day
                    + "|P[0-9DTHMS.]+" // a duration
                    + "|true|false");
    /** Where a person is is as good as his address. */
    private static final Set<String> PLACES = Set.of("lat", "lon", "place", "homePosition", "homeLat", "homeLon");
    /** Texts that are codes of the company or of the program; one that is missing here is left out of the log. */
    private static final Set<String> CODES = Set.of(
            "type",
            "region",
            "territory",
            "territories",
            "parent",
            "zone",
            "number",
            "code",
            "status",
            "from",
            "to",
            "waitingReason",
            "priority",
            "templateCode",
            "serviceType",
            "category",
            "requiredSkills",
            "skill",
            "skills",
            "customerTier",
            "tier",
            "mode",
            "way",
            "state",
            "phase",
            "kind",
            "target",
            "act",
            "step",
            "vehicle",
            "role",
            "language",
            "policy",
            "calendar",
            "event",
            "events",
            "channel",
            "partNumber",
            "unit",
            "currency",
            "mediaType",
            "nameEn",
            "nameZh",
            "fields");

    private static final String HIDDEN = "•••";

    private final JsonMapper json;

    Redaction(JsonMapper json) {
        this.json = json;
    }

    /** Of the company's own rules and catalogues, in which nobody is named. */
    String withoutSecrets(String body) {
        return without(body, (name, value) -> SECRET.matcher(name).matches());
    }

    /** Of everything else. */
    String withoutPersons(String body) {
        return without(body, Redaction::mayBePersonal);
    }

    /** What is no JSON is left out altogether. */
    private String without(String body, BiPredicate<String, JsonNode> hidden) {
        if (body.isEmpty()) {
            return "";
        }
        try {
            var tree = json.readTree(body);
            return json.writeValueAsString(cleaned("", tree, hidden));
        } catch (JacksonException noJson) {
            return json.writeValueAsString(HIDDEN);
        }
    }

    private JsonNode cleaned(String name, JsonNode node, BiPredicate<String, JsonNode> hidden) {
        if (!node.isNull() && hidden.test(name, node)) {
            return json.getNodeFactory().stringNode(HIDDEN);
        }
        if (node instanceof ObjectNode object) {
            for (var field : object.propertyNames().stream().toList()) {
                object.set(field, cleaned(field, object.get(field), hidden));
            }
        } else if (node instanceof ArrayNode array) {
            for (var at = 0; at < array.size(); at++) {
                array.set(at, cleaned(name, array.get(at), hidden));
            }
        }
        return node;
    }

    private static boolean mayBePersonal(String name, JsonNode value) {
        return SECRET.matcher(name).matches()
                || PLACES.contains(name)
                || (value.isString()
                        && !CODES.contains(name)
                        && !IMPERSONAL.matcher(value.asString()).matches());
    }
}
