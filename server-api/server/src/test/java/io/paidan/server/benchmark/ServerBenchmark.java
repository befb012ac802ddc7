package io.paidan.server.benchmark;

import io.paidan.server.PaidanServer;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ServerTestConfiguration;
import io.paidan.server.testing.SharedPostgres;
import io.paidan.server.testing.TestCompany;
import io.paidan.server.testing.TestRegion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long screens wait with many orders in the database: {@code ServerBenchmark [ORDERS]}. A real server on a PostgreSQL of
 * its own, asked by HTTP, one request after the other.
 */
public final class ServerBenchmark {

    private static final int ORDERS = 1_000_000;
    private static final int WARM_UP = 1_000;
    private static final int TIMES = 300;
    private static final double MILLIS = 1e-6;

    private ServerBenchmark() {}

    /** @param arguments how many orders; a million when nothing is said */
    public static void main(String... arguments) throws SQLException {
        if (arguments.length > 1 || arguments.length == 1 && !arguments[0].matches("[1-9][0-9]{0,7}")) {
            System.err.println(
                    "server [ORDERS]: ORDERS is a number from 1 to 99999999, not " + String.join(" ", arguments));
            System.exit(2);
        }
        var orders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ORDERS;
        var address = SharedPostgres.newDatabase();
        var server = new SpringApplicationBuilder(PaidanServer.class, ServerTestConfiguration.class, Given.class)
                .properties(Map.of(
                        "server.port", "0",
                        "paidan.home", "target/bench-home",
                        "paidan.region", TestRegion.folder().toString(),
                        "paidan.database.url", address.url(),
                        "paidan.database.username", Objects.requireNonNull(address.username()),
                        "paidan.database.password", Objects.requireNonNull(address.password()),
                        "paidan.session.password-cost", TestCompany.PASSWORD_COST))
                .run();
        try (server) {
            var database = server.getBean(JdbcTemplate.class);
            database.execute("truncate app_user, territory cascade"); // the administrator of every first start
            server.getBean(Given.class).company();
            var begun = System.nanoTime();
            try (var connection = address.connect()) { // not the server's, whose statements may not take that long
                ManyOrders.write(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), orders);
            }
            System.out.printf("%,d orders written in %.0f s%n", orders, (System.nanoTime() - begun) * MILLIS / 1000);
            var dispatcher = server.getBean(ApiClient.class).as("dispatcher");
            System.out.printf("%-34s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "max ms");
            questions().forEach((name, path) -> measure(name, path, dispatcher));
        }
        System.exit(0);
    }

    private static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("board", "/api/board");
        questions.put("list, newest first", "/api/work-orders");
        questions.put("list, ready ones", "/api/work-orders?status=READY");
        questions.put("list, closed ones", "/api/work-orders?status=CLOSED");
        questions.put("list, waiting ones (none)", "/api/work-orders?status=WAITING");
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

    private static void measure(String name, String path, ApiClient dispatcher) {
        var times = new double[TIMES];
        for (var i = -WARM_UP; i < TIMES; i++) {
            var begun = System.nanoTime();
            var reply = dispatcher.get(path);
            if (reply.status() != 200) {
                throw new IllegalStateException(path + " answered " + reply);
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
