package io.paidan.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Sends files to be imported and waits for what becomes of them. */
final class Uploads {

    /** Two good rows and four that are bad in one way or another. */
    static final String CUSTOMERS = """
            Number,Name,Phone,Tier,Address,Latitude,Longitude
            K-1,Anna Beck,+423 230 10 10,gold,"Städtle 1, Vaduz",47.1410,9.5209
            K-2,,12,,"Städtle 2, Vaduz",147.1,9.5209
            K-3,王芳,1.38E+10,,"Städtle 3, Vaduz",47.1410,9.5209
            K-4,Beat Frick,+423 230 10 13,,Bregenz,47.5031,9.7471
            K-1,Somebody else,+423 230 10 14,,"Städtle 1, Vaduz",47.1410,9.5209
            K-5,李师傅,13800138000,,"Städtle 5, Vaduz",47.1410,9.5209
            """;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ApiClient user;

    Uploads(ApiClient user) {
        this.user = user;
    }

    /** Checked to its end. */
    ImportJob check(SheetKind kind, String csv) {
        return check(kind, "file.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportJob check(SheetKind kind, String name, byte[] content) {
        var id = UUID.randomUUID();
        var sent = send(id, kind, name, content);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        return ended(id);
    }

    ApiReply send(UUID id, SheetKind kind, String name, byte[] content) {
        return user.send(user.request("/api/imports/%s?kind=%s&name=%s".formatted(id, kind, name))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    /** Checked, then saved. */
    ImportJob take(SheetKind kind, String csv) {
        return start(check(kind, csv));
    }

    ImportJob start(ImportJob checked) {
        var started = user.postText("/api/imports/" + checked.id() + "/start", "");
        assertThat(started.status()).as(started.toString()).isEqualTo(200);
        return ended(checked.id());
    }

    ImportJob get(UUID id) {
        return user.get("/api/imports/" + id).as(ImportJob.class);
    }

    ImportJob ended(UUID id) {
        return await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(id), job -> !job.phase().isRunning());
    }
}
