package io.paidan.installer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.installer.launch.LaunchTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Every command and option explains itself in both languages. */
class HelpTest {

    @Test
    void every_command_and_option_says_in_both_languages_what_it_does() {
        var english = descriptions(Locale.ENGLISH);
        var chinese = descriptions(Locale.SIMPLIFIED_CHINESE);

        assertThat(english).hasSizeGreaterThan(20).allMatch(text -> !text.isBlank());
        assertThat(chinese)
                .hasSameSizeAs(english)
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(LaunchTexts.bundle("help", Locale.SIMPLIFIED_CHINESE).keySet())
                .isEqualTo(LaunchTexts.bundle("help", Locale.ENGLISH).keySet());
    }

    private static List<String> descriptions(Locale language) {
        return commands(Paidan.commandLine(language))
                .map(CommandLine::getCommandSpec)
                .flatMap(spec -> Stream.concat(
                        Stream.of(text(spec.usageMessage().description())),
                        spec.args().stream()
                                .filter(argument -> !argument.hidden())
                                .map(ArgSpec::description)
                                .map(HelpTest::text)))
                .toList();
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    private static String text(String... lines) {
        return String.join(" ", Arrays.asList(lines));
    }
}
