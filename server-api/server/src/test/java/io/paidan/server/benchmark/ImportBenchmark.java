package io.paidan.server.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * What a large import costs a server with little memory: {@code ImportBenchmark [ROWS]}. Parts from a CSV in GB18030, first
 * the dry run, then the saving, beside 500 open orders.
 */
public final class ImportBenchmark {

    private static final int ROWS = 100_000;
    private static final int ORDERS = 500;
    private static final String LITTLE_MEMORY = "-Xmx256m";
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final double SECONDS = 1e-9;

    private final BenchmarkServer server;
    private final String path = "/api/imports/" + UUID.randomUUID();

    private ImportBenchmark(BenchmarkServer server) {
        this.server = server;
    }

    /** @param arguments how many rows; a hundred thousand when nothing is said */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length > 1 || arguments.length == 1 && !arguments[0].matches("[1-9][0-9]{0,5}")) {
            System.err.println("import [ROWS]: ROWS is a number from 1 to 999999, not " + String.join(" ", arguments));
            System.exit(2);
        }
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
        var file = Files.createTempFile("parts", ".csv");
        try (var server = BenchmarkServer.start(LITTLE_MEMORY, ORDERS, "admin")) {
            write(rows, file);
            System.out.printf("%,d rows, %,d bytes, a server with %s%n", rows, Files.size(file), LITTLE_MEMORY);
            System.out.printf("%-10s %10s %10s%n", "", "seconds", "CPU s");
            new ImportBenchmark(server).run(file);
            server.peakMegabytes().ifPresent(most -> System.out.printf("at most %d MB in memory%n", most));
        } finally {
            Files.delete(file);
        }
    }

    private static void write(int rows, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("GB18030"))) {
            out.write("number,nameEn,nameZh,category,unit\n");
            for (var row = 0; row < rows; row++) {
                out.write("BIG-%06d,\"Valve %d, long\",阀门%d,heater,piece%n".formatted(row, row, row));
            }
        }
    }

    private void run(Path file) throws IOException, InterruptedException {
        measure("dry run", "CHECKED", "PUT", path + "?kind=PARTS&name=parts.csv", file);
        measure("saving", "DONE", "POST", path + "/start", null);
    }

    private void measure(String name, String phase, String method, String call, @Nullable Path file)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var cpu = server.cpuTime();
        server.send(server.request(method, call, file == null ? BodyPublishers.noBody() : BodyPublishers.ofFile(file)));
        await(phase);
        System.out.printf(
                "%-10s %10.1f %10.1f%n",
                name,
                (System.nanoTime() - begun) * SECONDS,
                server.cpuTime().minus(cpu).toNanos() * SECONDS);
    }

    private void await(String phase) {
        Awaitility.await().forever().pollInterval(GLANCE).until(() -> {
            var job = server.get(path);
            var reached = job.required("phase").asString();
            if (!reached.equals(phase) && reached.matches("FAILED|CANCELLED|DONE")) {
                throw new IllegalStateException("the import ended otherwise: " + job);
            }
            return reached.equals(phase);
        });
    }
}
