package io.paidan.desktop.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paidan.contract.board.Board;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.feed.PositionBatch;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.Session;
import io.paidan.contract.session.UserSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tiny real server over HTTP on this machine: sessions, a board and a stream, in the hand of the test. */
public final class FixtureServer implements AutoCloseable {

    private static final Object HANG_UP = new Object();

    public static final String PASSWORD = "demo";

    /** The last thing an open stream waits for. */
    private record Stream(HttpExchange exchange, OutputStream out) {}

    private final HttpServer http;
    private final Supplier<Board> board;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final List<String> resumedFrom = new CopyOnWriteArrayList<>();
    private volatile @Nullable String language;
    private volatile String device = "";
    private volatile Role role = Role.DISPATCHER;
    private volatile List<String> limitedTo = List.of();
    private final AtomicInteger boardsGiven = new AtomicInteger();
    private final Map<String, List<String>> received = new ConcurrentHashMap<>();
    private final Map<String, Object> answers =
            new ConcurrentHashMap<>(Map.of("GET /api/sessions/current/rights", List.of()));

    private FixtureServer(int port, Supplier<Board> board) throws IOException {
        this.board = board;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    /** @param port 0 for any free one */
    public static FixtureServer start(int port, Supplier<Board> board) throws IOException {
        return new FixtureServer(port, board);
    }

    public URI address() {
        return URI.create("http://localhost:" + port() + "/");
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** What the consoles said they had when they opened the stream, oldest first. */
    public List<String> resumedFrom() {
        return resumedFrom;
    }

    public int boardsGiven() {
        return boardsGiven.get();
    }

    /** How many are signed in. */
    public int openSessions() {
        return tokens.size();
    }

    public int openStreams() {
        return streams.size();
    }

    /**
     * Answers a request with this record from now on; a {@link Problem} is a refusal.
     *
     * @param methodAndPath with its query to answer that alone, else whatever the query is
     */
    public void answer(String methodAndPath, Object body) {
        answers.put(methodAndPath, body);
    }

    /** Breaks off instead of answering this request from now on, as a server that goes away. */
    public void hangUpAt(String methodAndPath) {
        answers.put(methodAndPath, HANG_UP);
    }

    /** How the console that signed in last names what it runs on. */
    String lastDevice() {
        return device;
    }

    /** Whoever signs in from now on has chosen this language. */
    public void speak(String chosen) {
        language = chosen;
    }

    /** Whoever signs in from now on sees these territories and not the whole company. */
    public void limitTo(List<String> territories) {
        limitedTo = List.copyOf(territories);
    }

    /** Whoever signs in from now on has this role. */
    public void employ(Role as) {
        role = as;
    }

    /** The bodies that came with this request, oldest first. */
    public List<String> received(String methodAndPath) {
        return received.getOrDefault(methodAndPath, List.of());
    }

    /** The same, read as these records. */
    public <T> List<T> received(String methodAndPath, Class<T> type) {
        return received(methodAndPath).stream()
                .map(body -> Json.MAPPER.readValue(body, type))
                .toList();
    }

    /** Forgets all sessions, as after their time. */
    public void expireSessions() {
        tokens.clear();
    }

    public void send(FeedMessage message) throws IOException {
        send("feed", Json.MAPPER.writeValueAsString(message));
    }

    public void send(PositionBatch batch) throws IOException {
        send("positions", Json.MAPPER.writeValueAsString(batch));
    }

    public void sendReload() throws IOException {
        send("reload", "{}");
    }

    /** A message this console has no type for, as a newer server would send it. */
    public void sendUnreadable() throws IOException {
        send("feed", """
                {"region":"oberland","seq":13,"after":12,"at":"2026-03-21T10:00:00Z","actor":"王调度",\
                "event":{"type":"OfTomorrow"}}""");
    }

    /** Breaks all open streams off. */
    public void breakStreams() {
        streams.forEach(stream -> stream.exchange().close());
        streams.clear();
    }

    private void send(String event, String data) throws IOException {
        for (var stream : streams) {
            write(stream.out(), "event: " + event + "\ndata: " + data + "\n\n");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (request.equals("POST /api/sessions")) {
            openSession(exchange);
        } else if (!isSignedIn(exchange)) {
            reply(exchange, problem(ProblemCode.SIGN_IN_REQUIRED, "Sign in first."));
        } else if (request.equals("DELETE /api/sessions")) {
            tokens.remove(token(exchange));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (request.equals("GET /api/board")) {
            boardsGiven.incrementAndGet();
            reply(exchange, board.get());
        } else if (request.equals("GET /api/events")) {
            openStream(exchange);
        } else {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.computeIfAbsent(request, name -> new CopyOnWriteArrayList<>())
                    .add(body);
            var answer = answers.getOrDefault(request, problem(ProblemCode.NOT_FOUND, "No " + request));
            var withQuery = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            var said = answers.getOrDefault(withQuery, answer);
            if (said.equals(HANG_UP)) {
                exchange.close();
            } else {
                reply(exchange, said);
            }
        }
    }

    private void openSession(HttpExchange exchange) throws IOException {
        device = exchange.getRequestHeaders().getFirst("User-Agent");
        var wanted = Json.MAPPER.readValue(exchange.getRequestBody(), OpenSession.class);
        if (!wanted.password().equals(PASSWORD)) {
            reply(exchange, problem(ProblemCode.WRONG_CREDENTIALS, "User or password is wrong."));
            return;
        }
        var token = UUID.randomUUID().toString();
        tokens.add(token);
        var user = new UserSummary(
                UUID.nameUUIDFromBytes(wanted.username().getBytes(StandardCharsets.UTF_8)),
                wanted.username(),
                "王调度",
                role,
                limitedTo.isEmpty() ? List.of("oberland", "unterland") : limitedTo,
                limitedTo.isEmpty(),
                null,
                language);
        reply(exchange, new Session(token, board.get().serverTime().plus(Duration.ofHours(8)), user, false));
    }

    private boolean isSignedIn(HttpExchange exchange) {
        return tokens.contains(token(exchange));
    }

    private static String token(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? "" : header.replace("Bearer ", "");
    }

    private void openStream(HttpExchange exchange) throws IOException {
        var from = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        resumedFrom.add(from == null ? "" : from);
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var stream = new Stream(exchange, exchange.getResponseBody());
        write(stream.out(), "event: hello\ndata: []\n\n: heartbeat\n\n");
        streams.add(stream);
    }

    public static Problem problem(ProblemCode code, @Nullable String detail) {
        return new Problem(code, code.httpStatus(), code.name(), detail, Map.of(), List.of(), List.of());
    }

    /** A refusal because of what stands in one field. */
    public static Problem wrong(String field, String sentence) {
        var errors = List.of(new FieldProblem(field, null, sentence));
        return new Problem(ProblemCode.INVALID, 400, ProblemCode.INVALID.name(), null, Map.of(), errors, List.of());
    }

    private static void reply(HttpExchange exchange, Object body) throws IOException {
        var status = body instanceof Problem problem ? problem.status() : 200;
        var json = Json.MAPPER.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, json.length);
        try (var out = exchange.getResponseBody()) {
            out.write(json);
        }
    }

    @Override
    public void close() {
        breakStreams();
        http.stop(0);
    }
}
