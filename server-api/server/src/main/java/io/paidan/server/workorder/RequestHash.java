package io.paidan.server.workorder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two requests say the same, whatever the spaces and the order of fields they came with. */
@Component
class RequestHash {

    private final JsonMapper json;

    RequestHash(JsonMapper json) {
        this.json = json;
    }

    /** SHA-256 in hexadecimal digits. */
    String of(Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
