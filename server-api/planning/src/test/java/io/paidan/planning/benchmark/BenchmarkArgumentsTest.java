package io.paidan.planning.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkArgumentsTest {
    @Test
    void files_and_options_come_in_any_order() {
        var arguments = BenchmarkArguments.parse(List.of("a.txt", "--threads", "4", "b.txt", "--seconds", "2.5"), 10);

        assertThat(arguments)
                .isEqualTo(new BenchmarkArguments(List.of(Path.of("a.txt"), Path.of("b.txt")), 2.5, 4, false));
    }

    @Test
    void what_is_not_said_has_its_default() {
        assertThat(BenchmarkArguments.parse(List.of("a.txt"), 10))
                .isEqualTo(new BenchmarkArguments(List.of(Path.of("a.txt")), 10, 1, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --threads 1            | Please name one or more instance files.
                    a.txt --fast           | There is no option --fast;
                    a.txt --seconds        | --seconds '' is not a number above 0 and up to 86400.
                    a.txt --seconds soon   | --seconds 'soon' is not a number
                    a.txt --seconds NaN    | --seconds 'NaN' is not a number
                    a.txt --seconds 0      | --seconds '0' is not a number above 0
                    a.txt --threads 1.5    | --threads '1.5' is not a whole number
                    a.txt --threads 999    | --threads '999' is not a whole number above 0 and up to 256.
                    a.txt --compare --threads 2 | please leave out --threads or --compare.
                    """)
    void a_wrong_argument_is_named(String line, String sentence) {
        assertThatThrownBy(() -> BenchmarkArguments.parse(List.of(line.split(" ")), 10))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence);
    }
}
