package io.paidan.desktop.sheet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.PlacedRow;
import io.paidan.contract.sheet.SheetKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A server that imports one file: asked again it has checked it, asked again after the start it is done, unless it takes long. */
final class ImportServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile ImportPhase phase = ImportPhase.CHECKING;
    private volatile boolean takesLong;
    private volatile boolean away;
    private volatile @Nullable ProblemCode refusal;

    ImportServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/imports/", this::imports);
        http.createContext(
                "/api/sheets/", exchange -> answer(exchange, "Number,Name\n".getBytes(StandardCharsets.UTF_8)));
        http.start();
    }

    URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort() + "/");
    }

    /** From now on what runs goes on running, or comes to its end. */
    void takeLong(boolean whileItLasts) {
        takesLong = whileItLasts;
    }

    /** From now on it breaks off what is asked, or answers again. */
    void goAway(boolean forNow) {
        away = forNow;
    }

    /** From now on it refuses everything by this, or nothing any more. */
    void refuse(@Nullable ProblemCode by) {
        refusal = by;
    }

    /** Methods and the ends of paths, in their order. */
    List<String> asked() {
        return asked;
    }

    private void imports(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var parts = exchange.getRequestURI().getPath().split("/");
        var act = parts.length > 4 ? parts[4] : "";
        asked.add(exchange.getRequestMethod() + " " + act);
        if (away) {
            exchange.close();
            return;
        }
        var by = refusal;
        if (by != null) {
            var problem = new Problem(by, by.httpStatus(), by.name(), null, Map.of(), List.of(), List.of());
            answer(exchange, by.httpStatus(), JSON.writeValueAsBytes(problem));
            return;
        }
        if (act.equals("bad-rows")) {
            answer(exchange, "Number,What is wrong\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        var told = switch (act) {
            case "start" -> ImportPhase.IMPORTING;
            case "cancel" -> ImportPhase.CANCELLED;
            default -> exchange.getRequestMethod().equals("PUT") ? ImportPhase.CHECKING : phase;
        };
        phase = switch (told) {
            case CHECKING -> takesLong ? told : ImportPhase.CHECKED;
            case IMPORTING -> takesLong ? told : ImportPhase.DONE;
            case CHECKED, DONE, CANCELLED, FAILED -> told;
        };
        answer(exchange, JSON.writeValueAsBytes(job(UUID.fromString(parts[3]), told)));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        answer(exchange, 200, body);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    static ImportJob job(UUID id, ImportPhase phase) {
        var bad = new ArrayList<BadRow>();
        bad.add(new BadRow(3, "电话", "1.38E+10", "Excel 把号码缩写成了“1.38E+10”。请把该列设为文本格式，重新输入后保存。"));
        bad.add(new BadRow(17, "Latitude", "147.1", "Between -90 and 90, please."));
        bad.add(
                new BadRow(
                        18,
                        null,
                        null,
                        "“Bregenz” (47.5031, 9.7471) lies in none of your territories. Please check the address or move the pin to where it is."));
        IntStream.range(20, 40).forEach(row -> bad.add(new BadRow(row, "Name", null, "This field is needed.")));
        var running = phase.isRunning() || phase == ImportPhase.CANCELLED;
        return new ImportJob(
                id,
                SheetKind.CUSTOMERS,
                "customers.csv",
                phase,
                "GB18030",
                12_480,
                running ? 4_200 : 12_480,
                running ? 4_000 : 12_240,
                180,
                37,
                23,
                bad,
                List.of(new PlacedRow(5, "9490 Vaduz, Städtle 1", "Städtle 1, Vaduz")),
                List.of("Colour"),
                null);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
