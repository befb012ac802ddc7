package io.paidan.desktop.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.DeviceHeader;
import io.paidan.desktop.BoardFixture;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ThisDeviceTest {

    @Test
    void a_console_is_called_by_its_computer_and_its_system() {
        assertThat(ThisDevice.name(Optional.of("RECEPTION-3"), "Windows 11"))
                .isEqualTo("Paidan console · RECEPTION-3 (Windows 11)");
        assertThat(ThisDevice.name(Optional.empty(), "Linux")).isEqualTo("Paidan console (Linux)");
    }

    @Test
    void a_long_name_is_cut_to_what_a_server_keeps_and_the_system_still_stands_there() {
        assertThat(ThisDevice.name(Optional.of("前台".repeat(60)), "Mac OS X"))
                .hasSize(80)
                .startsWith("Paidan console · 前台前台")
                .endsWith(" (Mac OS X)");
    }

    @Test
    void windows_says_its_name_itself_and_elsewhere_the_network_is_asked() {
        assertThat(ThisDevice.host(Map.of("COMPUTERNAME", "前台-3"), () -> Optional.of("other")))
                .hasValue("前台-3");
        assertThat(ThisDevice.host(Map.of("HOSTNAME", " "), () -> Optional.of("reception-3")))
                .hasValue("reception-3");
        assertThat(ThisDevice.host(Map.of(), Optional::empty)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost.localdomain", "\u0007"})
    void a_name_that_says_nothing_is_none(String said) {
        assertThat(ThisDevice.host(Map.of("HOSTNAME", said), Optional::empty)).isEmpty();
    }

    @Test
    void a_name_of_several_lines_is_written_on_one() {
        assertThat(ThisDevice.host(Map.of("HOSTNAME", "reception\r\n3"), Optional::empty))
                .hasValue("reception 3");
    }

    @Test
    void every_request_says_it() throws IOException {
        try (var server = FixtureServer.start(0, BoardFixture::board);
                var api = new ApiClient(
                        server.address(), new ServerClock(InstantSource.system()), () -> Locale.ENGLISH)) {
            api.signIn("dispatcher", FixtureServer.PASSWORD).join();

            assertThat(DeviceHeader.read(server.lastDevice()))
                    .startsWith("Paidan console")
                    .endsWith("(" + System.getProperty("os.name") + ")");
        }
    }
}
