package io.paidan.installer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class OptionsTest {

    private static final PaidanHome HOME = PaidanHome.of(Path.of("home"));

    @ParameterizedTest
    @CsvSource({"--speed,0", "--speed,-1", "--speed,NaN", "--speed,1e9", "--port,0", "--port,70000", "--port,often"})
    void a_value_that_cannot_be_is_refused_in_a_sentence_before_anything_starts(String option, String value) {
        var said = new StringWriter();
        var command = new CommandLine(new RunCommand()).setErr(new PrintWriter(said, true));

        assertThat(command.execute(option, value)).isEqualTo(2);
        assertThat(said.toString()).contains(option).doesNotContain("Exception", "\tat ");
    }

    @Test
    void the_demo_whose_passwords_everybody_knows_listens_to_this_machine_only() {
        assertThat(settings("--demo")).contains("--server.address=127.0.0.1");
    }

    @Test
    void whoever_wants_the_demo_seen_from_elsewhere_says_so() {
        assertThat(settings("--demo", "--bind", "0.0.0.0")).contains("--server.address=0.0.0.0");
    }

    @Test
    void without_demo_it_listens_to_all() {
        assertThat(settings("--port", "9000"))
                .contains("--server.port=9000")
                .noneMatch(setting -> setting.startsWith("--server.address"));
    }

    private static List<String> settings(String... options) {
        return CommandLine.populateCommand(new ServerCommand(), options).settings(HOME);
    }
}
