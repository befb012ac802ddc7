package io.paidan.planning.benchmark.trsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.planning.benchmark.BadInput;
import io.paidan.planning.benchmark.trsp.TrspInstance.Place;
import io.paidan.planning.benchmark.trsp.TrspInstance.Request;
import io.paidan.planning.benchmark.trsp.TrspInstance.Technician;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrspReaderTest {
    private static final String TOY = """
            Toy

            INFO
            CREW COUNT  SKILLS  TOOLS   SPARE PARTS
            1           4       2       2

            DEPOT TECHNICIANS AND REQUESTS
            ID   X   Y   TWS   TWE   Serv   SKILLS TOOLS SPARE PARTS
            0    50 50 0 1236 0 [] \t [] []
            1    25 25 0 1236 0 [0,1] [0] [4,0]
            5    0 0 10 200 30 [0] [] [1,0]
            6    30 40 10 200 30 [1] [1] [0,2]
            """;

    private static final String RELEASES = """
            # Instance Toy - 1 dynamic request - 1 static request
            Dyn   Stat
            1     1
            ID    RD
            5     -1
            6     17
            """;

    @TempDir
    private Path folder;

    private TrspInstance read(String text) throws IOException {
        return TrspReader.read(Files.writeString(folder.resolve("Toy.txt"), text));
    }

    private Releases releases(String text) throws IOException {
        return Releases.read(Files.writeString(folder.resolve("dyn_Toy_rd_50.txt"), text));
    }

    @Test
    void a_file_is_read_as_it_says() throws IOException {
        TrspInstance toy = read(TOY);

        assertThat(toy.name()).isEqualTo("Toy");
        assertThat(toy.depot()).isEqualTo(new Place(0, 50, 50, 0, 1236, 0));
        assertThat(toy.technicians())
                .isEqualTo(Map.of(
                        1, new Technician(new Place(1, 25, 25, 0, 1236, 0), Set.of(0, 1), Set.of(0), List.of(4, 0))));
        assertThat(toy.requests())
                .containsOnlyKeys(5, 6)
                .containsEntry(6, new Request(new Place(6, 30, 40, 10, 200, 30), Set.of(1), Set.of(1), List.of(0, 2)));
    }

    @Test
    void line_ends_blank_lines_and_blanks_within_brackets_do_not_matter() throws IOException {
        TrspInstance toy = read(TOY);

        assertThat(read(TOY.replace("\n", "\r\n\r\n").stripTrailing())).isEqualTo(toy);
        assertThat(read(TOY.replace(",", " , ").replace(" [", "   \t["))).isEqualTo(toy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    10 200 30 \\[0] | 210 200 30 [0] | line 11: the window end 200 is before its start 210
                    10 200 30 \\[0] | 10 200 30 [4]  | line 11: skill 4 is not one of 0 to 3
                    10 200 30 \\[0] | 10 200 30 [-1] | line 11: the skill '-1' must not be below 0
                    10 200 30 \\[0] | 10 200 x [0]   | line 11: the service time 'x' is not a number
                    10 200 30 \\[0] | 10 200 [0]     | line 11: '5    0 0 10 200 [0] [] [1,0]' is not id, x, y
                    \\[1,0]         | [1]            | line 11: [1] has 1 counts of spare parts instead of 2
                    6    30 40      | 5    30 40     | line 12: id 5 is there twice
                    1           4   | 9          4   | Toy.txt ends where technician 4 of 9 should be
                    CREW COUNT      | CREW           | has no line 'CREW COUNT'
                    """)
    void a_bad_value_is_named_with_its_line(String good, String bad, String sentence) {
        assertThatThrownBy(() -> read(TOY.replaceFirst(good, bad)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Toy.txt")
                .hasMessageContaining(sentence);
    }

    @Test
    void release_times_belong_to_the_static_file_beside_them() throws IOException {
        read(TOY);

        Releases releases = releases(RELEASES);

        assertThat(releases.name()).isEqualTo("dyn_Toy_rd_50");
        assertThat(releases.instance().name()).isEqualTo("Toy");
        assertThat(releases.times()).isEqualTo(Map.of(5, Releases.KNOWN, 6, 17));
    }

    @Test
    void a_missing_static_file_is_named() {
        assertThatThrownBy(() -> releases(RELEASES))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Toy.txt, which is not beside it");
    }

    @Test
    void releases_of_other_requests_or_of_too_few_are_refused() throws IOException {
        read(TOY);

        assertThatThrownBy(() -> releases(RELEASES.replace("6     17", "7     17")))
                .hasMessageEndingWith("line 6: Toy has no request 7.");
        assertThatThrownBy(() -> releases(RELEASES.replace("6     17", "5     17")))
                .hasMessageEndingWith("line 6: request 5 is there twice.");
        assertThatThrownBy(() -> releases(RELEASES.replace("6     17", "")))
                .hasMessageEndingWith("does not say when request 6 becomes known.");
    }
}
