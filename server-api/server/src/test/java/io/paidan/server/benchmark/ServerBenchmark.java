package io.paidan.server.benchmark;

import io.paidan.contract.session.OpenSession;
import io.paidan.server.testing.ChildProcess;
import io.paidan.server.testing.TestCompany;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long screens wait with many orders in the database: {@code ServerBenchmark [ORDERS]}. A real server, a process of
 * its own as it is for its users, asked by HTTP, one request after the other.
 */
public final class ServerBenchmark {

    private static final int ORDERS = 1_000_000;
    private static final int WARM_UP = 1_000;
    private static final int TIMES = 300;
    private static final double MILLIS = 1e-6;
    /** What {@code ./paidan run} gives it. */
    private static final List<String> AS_IT_IS_RUN = List.of(
            "env",
            "JDK_JAVA_OPTIONS=-Xms512m -Xmx2g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow");

    private ServerBenchmark() {}

    /** @param arguments how many orders; a million when nothing is said */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length > 1 || arguments.length == 1 && !arguments[0].matches("[1-9][0-9]{0,7}")) {
            System.err.println(
                    "server [ORDERS]: ORDERS is a number from 1 to 99999999, not " + String.join(" ", arguments));
            System.exit(2);
        }
        var orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ORDERS;
        var server = ChildProcess.startBehind(AS_IT_IS_RUN, ManyOrdersServer.class, String.valueOf(orders));
        try (var said = server.inputReader();
                var http = HttpClient.newHttpClient()) {
            var address = awaitReady(said);
            var token = signIn(address, http);
            System.out.printf("%-34s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "max ms");
            for (var question : questions().entrySet()) {
                var request = HttpRequest.newBuilder(URI.create(address + question.getValue()))
                        .header("Authorization", "Bearer " + token)
                        .build();
                measure(question.getKey(), request, http);
            }
        } finally {
            server.getOutputStream().close();
            server.waitFor();
        }
    }

    /** Passes on how many orders the server wrote, and gives back where it is once it is ready. */
    private static String awaitReady(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(ManyOrdersServer.READY)) {
                return line.substring(ManyOrdersServer.READY.length());
            }
            if (line.contains(ManyOrdersServer.WRITTEN)) {
                System.out.println(line);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private static String signIn(String address, HttpClient http) throws IOException, InterruptedException {
        var json = JsonMapper.shared();
        var request = HttpRequest.newBuilder(URI.create(address + "/api/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        json.writeValueAsString(new OpenSession("dispatcher", TestCompany.PASSWORD))))
                .build();
        var reply = http.send(request, BodyHandlers.ofString()).body();
        return json.readTree(reply).required("token").asString();
    }

    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("board", "/api/board");
        questions.put("list, newest first", "/api/work-orders");
        questions.put("list, ready ones", "/api/work-orders?status=READY");
        questions.put("list, closed ones", "/api/work-orders?status=CLOSED");
        questions.put("list, waiting ones (none)", "/api/work-orders?status=WAITING");
        questions.put("order, whole with its history", "/api/work-orders/" + ManyOrders.id(4_711));
        questions.put("search, number", search("0471147"));
        questions.put("search, telephone", search("+423 2471147"));
        questions.put("search, Chinese name", search("王建国4711"));
        questions.put("search, common Chinese name", search("李芳"));
        questions.put("search, address", search("Landstrasse 471"));
        questions.put("search, rare Chinese name", search("李明"));
        questions.put("search, in no order", search("Wolkenkuckucksheim"));
        return questions;
    }

    private static String search(String words) {
        return "/api/work-orders?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static void measure(String name, HttpRequest request, HttpClient http)
            throws IOException, InterruptedException {
        var times = new double[TIMES];
        for (var i = -WARM_UP; i < TIMES; i++) {
            var begun = System.nanoTime();
            var status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(request.uri() + " answered " + status);
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) * MILLIS;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-34s %8.1f %8.1f %8.1f%n", name, times[TIMES / 2], times[TIMES * 99 / 100], times[TIMES - 1]);
    }
}
