package io.paidan.server.testing;

import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the server as one user would, over real HTTP. */
public final class ApiClient {

    private final String address;
    private final JsonMapper json;
    private final @Nullable String token;
    private final Locale language;
    private final HttpClient http;

    ApiClient(String address, JsonMapper json) {
        this(address, json, null, Locale.ENGLISH, HttpClient.newHttpClient());
    }

    private ApiClient(String address, JsonMapper json, @Nullable String token, Locale language, HttpClient http) {
        this.address = address;
        this.json = json;
        this.token = token;
        this.language = language;
        this.http = http;
    }

    /** The same, signed in with the password of {@link TestCompany}. */
    public ApiClient as(String username) {
        var session = post("/api/sessions", new OpenSession(username, TestCompany.PASSWORD))
                .as(Session.class);
        return withToken(session.token());
    }

    public ApiClient withToken(@Nullable String token) {
        return new ApiClient(address, json, token, language, http);
    }

    public ApiClient in(Locale language) {
        return new ApiClient(address, json, token, language, http);
    }

    public ApiReply get(String path) {
        return send(request(path).GET());
    }

    public ApiReply delete(String path) {
        return send(request(path).DELETE());
    }

    public ApiReply post(String path, Object body) {
        return postText(path, json.writeValueAsString(body));
    }

    public ApiReply put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Sends the text as it is, to try what is not JSON. */
    public ApiReply postText(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** An open SSE connection; close the stream to end it. */
    public HttpResponse<Stream<String>> open(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofLines());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("No answer from " + address + path, failure);
        }
    }

    public ApiReply send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new ApiReply(response.statusCode(), response.body(), response.headers(), json);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("No answer from " + address, failure);
        }
    }

    /** What is downloaded from there. */
    public byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("No answer from " + address + path, failure);
        }
    }

    public HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", language.toLanguageTag());
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
