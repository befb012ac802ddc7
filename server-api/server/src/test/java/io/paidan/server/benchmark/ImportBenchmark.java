package io.paidan.server.benchmark;

import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.sheet.file.SheetReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * What large imports and exports cost a server with little memory: {@code ImportBenchmark [ROWS]}. Parts from a CSV in
 * GB18030, first the dry run, then the saving, beside 500 open orders; then sheets of as many rows in both formats.
 */
public final class ImportBenchmark {

    private static final int ROWS = 100_000;
    private static final int OPEN_ORDERS = 500;
    private static final List<SheetKind> EXPORTED =
            List.of(SheetKind.PARTS, SheetKind.CUSTOMERS, SheetKind.STOCK, SheetKind.SHIFTS, SheetKind.WORK_ORDERS);
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
        try (var server = BenchmarkServer.start(LITTLE_MEMORY, Math.max(rows, OPEN_ORDERS), rows, "admin")) {
            write(rows, file);
            System.out.printf("%,d rows, %,d bytes, a server with %s%n", rows, Files.size(file), LITTLE_MEMORY);
            System.out.printf("%-18s %10s %10s %10s %12s %10s%n", "", "seconds", "CPU s", "rows", "bytes", "MB so far");
            var benchmark = new ImportBenchmark(server);
            benchmark.importAll(file, rows);
            for (var kind : EXPORTED) {
                for (var format : SheetFormat.values()) {
                    benchmark.export(kind, format, file);
                }
            }
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

    private void importAll(Path file, int rows) throws IOException, InterruptedException {
        var bytes = Files.size(file);
        measure("dry run", () -> {
            server.send(server.request("PUT", path + "?kind=PARTS&name=parts.csv", BodyPublishers.ofFile(file)));
            await("CHECKED");
        });
        tell(rows, bytes);
        measure("saving", () -> {
            server.send(server.request("POST", path + "/start", BodyPublishers.noBody()));
            await("DONE");
        });
        tell(rows, bytes);
    }

    private void export(SheetKind kind, SheetFormat format, Path file) throws IOException, InterruptedException {
        var sheet = "/api/sheets/%s?format=%s".formatted(kind, format);
        measure(kind + " " + format, () -> server.save(server.request("GET", sheet, BodyPublishers.noBody()), file));
        var rows = -1; // the headings
        try (var reader = SheetReader.open(file)) {
            for (; reader.hasNext(); reader.next()) {
                rows++;
            }
        }
        tell(rows, Files.size(file));
    }

    private void measure(String name, Doing doing) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var cpu = server.cpuTime();
        doing.run();
        System.out.printf(
                "%-18s %10.1f %10.1f",
                name,
                (System.nanoTime() - begun) * SECONDS,
                server.cpuTime().minus(cpu).toNanos() * SECONDS);
    }

    /** What it was about, and the most memory the whole process of the server has had since it began. */
    private void tell(int rows, long bytes) throws IOException {
        var most = server.peakMegabytes();
        System.out.printf(" %,10d %,12d %10s%n", rows, bytes, most.isPresent() ? most.getAsInt() : "");
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

    /** What is measured. */
    @FunctionalInterface
    private interface Doing {
        void run() throws IOException, InterruptedException;
    }
}
