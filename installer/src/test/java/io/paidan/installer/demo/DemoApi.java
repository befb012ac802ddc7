package io.paidan.installer.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demo server asked by HTTP, as one of the demo's users. */
final class DemoApi implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoServer server;
    private final String token;

    private DemoApi(DemoServer server, String user) throws IOException, InterruptedException {
        this.server = server;
        var credentials = "{\"username\":\"%s\",\"password\":\"demo\"}".formatted(user);
        var answer = send(request("/api/sessions").POST(BodyPublishers.ofString(credentials)));
        this.token = JSON.readTree(answer.body()).get("token").asString();
    }

    static DemoApi signIn(DemoServer server, String user) throws IOException, InterruptedException {
        return new DemoApi(server, user);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(signed(path)).body());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return http.send(signed(path).build(), BodyHandlers.ofByteArray()).body();
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send(signed(path).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder signed(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path)).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
