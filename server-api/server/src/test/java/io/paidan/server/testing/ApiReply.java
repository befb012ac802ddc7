package io.paidan.server.testing;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import java.net.http.HttpHeaders;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record ApiReply(int status, String body, HttpHeaders headers, JsonMapper mapper) {

    /** The body as a record; an error when the server refused. */
    public <T> T as(Class<T> type) {
        return mapper.readValue(accepted(), type);
    }

    public <T> T as(TypeReference<T> type) {
        return mapper.readValue(accepted(), type);
    }

    public JsonNode json() {
        return mapper.readTree(body);
    }

    /** Why it was refused; an error when it was not. */
    public Problem problem() {
        if (status < 400) {
            throw new AssertionError("Expected a refusal, was %d %s".formatted(status, body));
        }
        return mapper.readValue(body, Problem.class);
    }

    public ProblemCode code() {
        return problem().code();
    }

    private String accepted() {
        if (status >= 300) {
            throw new AssertionError("Refused: %d %s".formatted(status, body));
        }
        return body;
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
