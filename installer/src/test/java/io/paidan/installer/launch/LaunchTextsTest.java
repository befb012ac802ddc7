package io.paidan.installer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything the launcher says is said in both languages, and nothing is kept that nobody says. */
class LaunchTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/paidan/installer/launch");
    private static final Pattern USE = Pattern.compile("LaunchTexts\\.get\\(\\s*\"([^\"]+)\"");

    @Test
    void both_languages_have_the_keys_that_the_code_uses_and_no_others() throws IOException {
        var used = keysInCode();
        assertThat(used).isNotEmpty();
        assertThat(load("messages.properties").stringPropertyNames()).isEqualTo(used);
        assertThat(load("messages_zh_CN.properties").stringPropertyNames()).isEqualTo(used);
    }

    @Test
    void a_message_takes_the_same_values_in_both_languages() throws IOException {
        var english = load("messages.properties");
        var chinese = load("messages_zh_CN.properties");
        for (var key : english.stringPropertyNames()) {
            assertThat(values(chinese.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        }
    }

    private static int values(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(RESOURCES.resolve(name))));
        return properties;
    }

    private static Set<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                USE.matcher(Files.readString(source)).results().forEach(use -> keys.add(use.group(1)));
            }
        }
        return keys;
    }
}
