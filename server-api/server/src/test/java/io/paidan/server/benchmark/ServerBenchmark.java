package io.paidan.server.benchmark;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long screens wait with many orders in the database: {@code ServerBenchmark [ORDERS]}. A real server,
 * asked by HTTP, one request after the other.
 */
public final class ServerBenchmark {

    private static final String BOARD = "/api/board";
    private static final int ORDERS = 1_000_000;
    /** Until then, the virtual machine still compiles what is asked for: two processors have their hands full with that. */
    private static final int WARM_UP = 2_000;

    private static final int TIMES = 300;
    private static final double MILLIS = 1e-6;
    /** What {@code ./paidan run} gives it. */
    private static final String AS_IT_IS_RUN = "-Xms512m -Xmx2g";

    private ServerBenchmark() {}

    /** @param arguments how many orders; a million when nothing is said */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length > 1 || arguments.length == 1 && !arguments[0].matches("[1-9][0-9]{0,7}")) {
            System.err.println(
                    "server [ORDERS]: ORDERS is a number from 1 to 99999999, not " + String.join(" ", arguments));
            System.exit(2);
        }
        var orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ORDERS;
        try (var server = BenchmarkServer.start(AS_IT_IS_RUN, orders, 0, "dispatcher")) {
            System.out.printf("%-34s %8s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "max ms", "CPU ms");
            measure("board, server just started", server.request("GET", BOARD, BodyPublishers.noBody()), server);
            for (var question : questions().entrySet()) {
                var request = server.request("GET", question.getValue(), BodyPublishers.noBody());
                for (var i = 0; i < WARM_UP; i++) {
                    server.send(request);
                }
                measure(question.getKey(), request, server);
            }
        }
    }

    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("board", BOARD);
        questions.put("list, newest first", "/api/work-orders");
        questions.put("list, ready ones", "/api/work-orders?status=READY");
        questions.put("list, closed ones", "/api/work-orders?status=CLOSED");
        questions.put("list, waiting ones (none)", "/api/work-orders?status=WAITING");
        questions.put("order, whole with its history", "/api/work-orders/" + ManyOrders.id(4_711));
        questions.put("search, number", search("0471147"));
        questions.put("search, telephone as written", search("+423 247 1147"));
        questions.put("search, telephone as dialled", search("4232471147"));
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

    private static void measure(String name, HttpRequest request, BenchmarkServer server)
            throws IOException, InterruptedException {
        var cpu = server.cpuTime();
        var times = new double[TIMES];
        for (var i = 0; i < TIMES; i++) {
            var begun = System.nanoTime();
            server.send(request);
            times[i] = (System.nanoTime() - begun) * MILLIS;
        }
        var spent = server.cpuTime().minus(cpu).toNanos() * MILLIS / TIMES;
        Arrays.sort(times);
        System.out.printf(
                "%-34s %8.1f %8.1f %8.1f %8.1f%n",
                name, times[TIMES / 2], times[TIMES * 99 / 100], times[TIMES - 1], spent);
    }
}
