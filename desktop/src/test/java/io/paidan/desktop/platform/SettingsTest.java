package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path home;

    @Test
    void what_is_put_is_there_the_next_time() {
        new Settings(home, Runnable::run).put("look.mode", "dark");

        assertThat(new Settings(home, Runnable::run).find("look.mode")).contains("dark");
    }

    @Test
    void a_broken_file_is_as_good_as_none_and_can_be_written_over() throws IOException {
        Files.writeString(home.resolve("console.properties"), "look.mode=\\uZZZZ");

        var settings = new Settings(home, Runnable::run);
        assertThat(settings.find("look.mode")).isEmpty();

        settings.put("look.mode", "light");
        assertThat(new Settings(home, Runnable::run).find("look.mode")).contains("light");
    }

    @Test
    void a_value_that_is_no_number_gives_the_usual_one() {
        var settings = new Settings(home, Runnable::run);
        settings.put("look.fontSize", "huge");

        assertThat(settings.number("look.fontSize", 13)).isEqualTo(13);
    }

    @Test
    void closing_writes_what_waits() {
        var settings = new Settings(home, task -> {});
        settings.put("language", "zh-CN");

        settings.close();

        assertThat(new Settings(home, Runnable::run).find("language")).contains("zh-CN");
    }
}
