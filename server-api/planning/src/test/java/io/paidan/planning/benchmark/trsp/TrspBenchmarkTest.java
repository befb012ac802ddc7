package io.paidan.planning.benchmark.trsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrspBenchmarkTest {
    /** Technician 1 can serve both requests, the second only after he went by the depot for the tool. */
    private static final String PAIR = """
            PAIR

            INFO
            CREW COUNT  SKILLS  TOOLS   SPARE PARTS
            2           2       2       1

            DEPOT TECHNICIANS AND REQUESTS
            ID   X   Y   TWS   TWE   Serv   SKILLS TOOLS SPARE PARTS
            0    20  0   0     200   0      []     []    []
            1    0   0   0     200   0      [0,1]  []    [1]
            2    90  0   0     200   0      [0]    []    [1]
            3    10  0   0     100   5      [1]    []    [1]
            4    30  0   50    90    5      [1]    [1]   [1]
            """;

    private static final String RELEASES = """
            ID    RD
            3     -1
            4     40
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... names) {
        List<String> files = List.of(names).stream()
                .map(name -> folder.resolve(name).toString())
                .toList();
        var arguments = new ArrayList<>(files);
        arguments.addAll(List.of("--seconds", "0.3"));
        return TrspBenchmark.run(arguments, new PrintStream(out), new PrintStream(err));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_route_goes_by_the_depot_for_the_tool_and_the_part() throws IOException {
        write("PAIR.txt", PAIR);

        assertThat(run("PAIR.txt")).isZero();

        assertThat(out.toString().lines().toList().getFirst())
                .isEqualTo("name,requests,served,working_time,technicians,cpu_seconds");
        assertThat(out.toString().lines().toList().getLast())
                .as("60 of travel, 10 of service")
                .matches("PAIR,2,2,70\\.00,1,0\\.\\d\\d");
    }

    @Test
    void a_request_nobody_can_serve_exits_with_1() throws IOException {
        write("PAIR.txt", PAIR.replace("50    90 ", "50    50 ").replace("[0,1]", "[0]  "));

        assertThat(run("PAIR.txt")).isEqualTo(1);

        assertThat(out.toString()).contains("PAIR,2,0,infeasible,0,");
        assertThat(err.toString()).contains("PAIR: 2 requests are not served.");
    }

    @Test
    void a_request_that_becomes_known_during_the_day_is_answered() throws IOException {
        write("PAIR.txt", PAIR);
        write("dyn_PAIR_rd_50.txt", RELEASES);

        assertThat(run("dyn_PAIR_rd_50.txt")).isZero();

        assertThat(out.toString().lines().toList().getFirst()).endsWith(",answer_p50_ms,answer_p99_ms,answer_max_ms");
        assertThat(out.toString().lines().toList().getLast())
                .as("25 for the first, home, then 65 by the depot for the second")
                .matches("dyn_PAIR_rd_50,2,2,90\\.00,1,[0-9.]+,[0-9.]+,[0-9.]+,[0-9.]+");
    }

    @Test
    void a_request_that_becomes_known_too_late_is_left_out_and_that_is_no_fault() throws IOException {
        write("PAIR.txt", PAIR);
        write("dyn_PAIR_rd_50.txt", RELEASES.replace("40", "89"));

        assertThat(run("dyn_PAIR_rd_50.txt")).isZero();

        assertThat(out.toString()).contains("dyn_PAIR_rd_50,2,1,25.00,1,");
    }

    @Test
    void a_file_that_cannot_be_used_is_one_sentence_and_exits_with_2() throws IOException {
        write("PAIR.txt", PAIR.replace("[0,1]", "[0,x]"));

        assertThat(run("PAIR.txt")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip())
                .hasLineCount(1)
                .endsWith("PAIR.txt, line 10: the skill 'x' is not a number up to 10000000.");
    }
}
