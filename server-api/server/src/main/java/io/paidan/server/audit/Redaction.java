package io.paidan.server.audit;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a body what nobody may read in the log: passwords, tokens, keys. */
@Component
class Redaction {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|signing_?key|api_?key).*");
    private static final String HIDDEN = "•••";

    private final JsonMapper json;

    Redaction(JsonMapper json) {
        this.json = json;
    }

    /** What is no JSON is left out altogether. */
    String withoutSecrets(String body) {
        if (body.isEmpty()) {
            return "";
        }
        try {
            var tree = json.readTree(body);
            hide(tree);
            return json.writeValueAsString(tree);
        } catch (JacksonException noJson) {
            return HIDDEN;
        }
    }

    private static void hide(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : object.propertyNames().stream().toList()) {
                if (SECRET.matcher(name).matches() && !object.get(name).isNull()) {
                    object.put(name, HIDDEN);
                } else {
                    hide(object.get(name));
                }
            }
        } else {
            node.forEach(Redaction::hide);
        }
    }
}
