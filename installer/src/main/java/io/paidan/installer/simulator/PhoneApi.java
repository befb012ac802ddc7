package io.paidan.installer.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Session;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderDetails;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The server as a phone sees it. Every call may fail with {@code IOException}: the server is away. */
final class PhoneApi {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SERVER_FAULT = 500;
    private static final int REFUSED = 400;

    private final HttpClient http;
    private final URI server;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    PhoneApi(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    Session signIn(String username, String password) throws IOException, InterruptedException, Refused {
        return json.readValue(send(null, "POST", "/api/sessions", new OpenSession(username, password)), Session.class);
    }

    Board board(Session session) throws IOException, InterruptedException, Refused {
        return json.readValue(send(session, "GET", "/api/board", null), Board.class);
    }

    void move(Session session, VisitSummary visit, TransitionVisit transition)
            throws IOException, InterruptedException, Refused {
        send(session, "POST", "/api/visits/" + visit.id() + "/transitions", transition);
    }

    WorkOrderDetails details(Session session, UUID orderId) throws IOException, InterruptedException, Refused {
        return json.readValue(send(session, "GET", "/api/work-orders/" + orderId, null), WorkOrderDetails.class);
    }

    void record(Session session, UUID orderId, String step, RecordStep result)
            throws IOException, InterruptedException, Refused {
        send(session, "PUT", "/api/work-orders/" + orderId + "/steps/" + step, result);
    }

    void grab(Session session, UUID orderId, GrabOrder order) throws IOException, InterruptedException, Refused {
        send(session, "POST", "/api/work-orders/" + orderId + "/grabs", order);
    }

    void report(Session session, EngineerPosition position) throws IOException, InterruptedException, Refused {
        send(session, "POST", "/api/positions", List.of(position));
    }

    /** Adds a picture to an order; the same id again changes nothing. */
    void attach(Session session, UUID orderId, UUID id, String name, byte[] picture)
            throws IOException, InterruptedException, Refused {
        var path = "/api/work-orders/%s/attachments/%s?name=%s"
                .formatted(orderId, id, URLEncoder.encode(name, StandardCharsets.UTF_8));
        send(session, "PUT", path, "application/octet-stream", BodyPublishers.ofByteArray(picture));
    }

    private String send(@Nullable Session session, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException, Refused {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body));
        return send(session, method, path, "application/json", content);
    }

    private String send(@Nullable Session session, String method, String path, String type, BodyPublisher content)
            throws IOException, InterruptedException, Refused {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("User-Agent", "Paidan demo phone") // so that histories say what it was done with
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .method(method, content);
        if (session != null) {
            request.header("Authorization", "Bearer " + session.token());
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= SERVER_FAULT) {
            throw new IOException("%s %s was answered with %d".formatted(method, path, response.statusCode()));
        }
        if (response.statusCode() >= REFUSED) {
            throw new Refused(response.statusCode(), method + " " + path, response.body());
        }
        return response.body();
    }
}
