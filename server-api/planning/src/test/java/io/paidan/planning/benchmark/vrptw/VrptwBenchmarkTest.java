package io.paidan.planning.benchmark.vrptw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VrptwBenchmarkTest {
    private static final String SQUARE = """
            SQUARE

            VEHICLE
            NUMBER     CAPACITY
             2         10

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME
                0      0         0          0          0       100          0
                1      0         10         4          0        90          5
                2      10        10         4          0        90          5
                3      10        0          2          0        90          5
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("square.txt"), text);
        return VrptwBenchmark.run(
                List.of(file.toString(), "--seconds", "0.2"), new PrintStream(out), new PrintStream(err));
    }

    @Test
    void a_sound_solution_is_a_csv_line() throws IOException {
        Files.writeString(folder.resolve("best_known.csv"), "instance,best_known_distance\nSQUARE,40.0\n");

        assertThat(run(SQUARE)).isZero();

        assertThat(out.toString().lines().toList().getFirst()).isEqualTo("name,stops,distance,vehicles,cpu_seconds");
        assertThat(out.toString().lines().toList().getLast()).matches("SQUARE,3,40\\.0,1,0\\.\\d\\d");
        assertThat(err.toString()).contains("paidan, 3 stops: mean gap 0.00 %");
    }

    @Test
    void a_solution_that_does_not_hold_is_no_result_and_exits_with_1() throws IOException {
        assertThat(run(SQUARE.replace("2         10\n", "1         9\n"))).isEqualTo(1);

        assertThat(out.toString().lines().toList().getLast()).startsWith("SQUARE,3,infeasible,1,");
        assertThat(err.toString()).contains("SQUARE by paidan: Stop ").contains("is served 0 times.");
    }

    @Test
    void a_file_that_cannot_be_read_is_one_sentence_and_exits_with_2() throws IOException {
        assertThat(run(SQUARE.replace("10        10         4", "10        10         x")))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip())
                .hasLineCount(1)
                .endsWith("square.txt, line 11: the demand 'x' is not a number up to 10000000.");
    }
}
