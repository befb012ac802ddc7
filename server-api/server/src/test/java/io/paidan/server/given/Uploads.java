package io.paidan.server.given;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Adds files to orders as a phone does. */
public final class Uploads {

    /** One white pixel. */
    public static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private Uploads() {}

    public static ApiReply put(ApiClient user, UUID order, UUID id, String name, byte[] content) {
        return put(user, order, id, name, "", content);
    }

    /** @param more further parameters, each after a {@code &} */
    public static ApiReply put(ApiClient user, UUID order, UUID id, String name, String more, byte[] content) {
        return user.send(user.request(path(order, id, name, more))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    /** Adds it, which must succeed, and returns its id. */
    public static UUID add(ApiClient user, UUID order, String name, byte[] content) {
        var id = UUID.randomUUID();
        assertThat(put(user, order, id, name, content).status()).isEqualTo(201);
        return id;
    }

    public static String path(UUID order, UUID id, String name, String more) {
        return "/api/work-orders/%s/attachments/%s?name=%s%s"
                .formatted(order, id, URLEncoder.encode(name, StandardCharsets.UTF_8), more);
    }
}
