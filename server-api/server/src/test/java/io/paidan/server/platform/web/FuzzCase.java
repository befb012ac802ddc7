package io.paidan.server.platform.web;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.web.OpenApiDocument.Operation;
import io.paidan.server.testing.ApiReply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request, §words still in it.
 *
 * @param operation method and path as the description has them
 * @param changed what is not as it should be, empty when that is the body as a whole, null for nothing
 */
record FuzzCase(
        String operation,
        String path,
        @Nullable String body,
        @Nullable String changed) {

    /** Of two fields that do not go together, which one is named; and what is called otherwise in the address. */
    private static final Map<String, String> NAMED_INSTEAD = Map.of(
            "id", "code",
            "from", "until",
            "procedure.limits.max", "procedure.limits.min",
            "tier", "priority",
            "serviceType", "priority",
            "territory", "priority");

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern UNFILLED = Pattern.compile("\\{(max|min|value|type|limit)}");

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    static FuzzCase unaltered(Operation operation) {
        var body = operation.body() == null ? null : operation.body().toString();
        return new FuzzCase(operation.name(), address(operation.path(), operation.parameters()), body, null);
    }

    static String address(String path, Map<String, String> parameters) {
        var address = path;
        var query = new ArrayList<String>();
        for (var parameter : parameters.entrySet()) {
            var value = URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%C2%A7", "§");
            if (address.contains("{" + parameter.getKey() + "}")) {
                address = address.replace("{" + parameter.getKey() + "}", value.isEmpty() ? "%20" : value);
            } else {
                query.add(parameter.getKey() + "=" + value);
            }
        }
        address = address.replaceAll("\\{[a-zA-Z]+}", "unknown");
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /**
     * What is wrong with the answer; null for nothing.
     *
     * @param anyway true when it would be refused whatever is changed
     */
    @Nullable
    String fault(ApiReply reply, boolean anyway) {
        if (reply.status() < 300) {
            return null;
        }
        if (reply.status() >= 500) {
            return "was " + reply.status();
        }
        var type = reply.headers().firstValue("Content-Type").orElse("nothing");
        if (!type.startsWith("application/problem+json")) {
            return reply.status() + " came as " + type;
        }
        if (reply.body().codePoints().anyMatch(Character::isISOControl) || hasControl(reply.json())) {
            return "echoes control characters";
        }
        var problem = reply.problem();
        if (problem.code() == ProblemCode.INVALID
                && problem.errors().stream()
                        .noneMatch(error -> !error.message().isBlank() && (anyway || isAbout(error)))) {
            return "changed was " + changed + ", named is "
                    + problem.errors().stream().map(FieldProblem::field).toList();
        }
        if (problem.errors().stream()
                .anyMatch(error -> UNFILLED.matcher(error.message()).find())) {
            return "says " + problem.errors();
        }
        return reply.body().contains("Exception") || reply.body().contains("at io.paidan")
                ? "tells of the program's inside"
                : null;
    }

    /** What is changed, a part of it, or what it is a part of. */
    private boolean isAbout(FieldProblem error) {
        var sent = changed == null ? "" : INDEX.matcher(changed).replaceAll("");
        var named = INDEX.matcher(error.field()).replaceAll("");
        return named.equals(NAMED_INSTEAD.get(sent)) || named.startsWith(sent) || sent.startsWith(named);
    }

    private static boolean hasControl(JsonNode node) {
        return node.isString()
                ? node.asString().chars().anyMatch(Character::isISOControl)
                : node.valueStream().anyMatch(FuzzCase::hasControl);
    }
}
