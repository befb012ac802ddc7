package io.paidan.installer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerAwayException;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.platform.Texts;
import io.paidan.installer.TestHome;
import io.paidan.server.PaidanServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.ssl.SslBundles;
import picocli.CommandLine;

class TlsIT {

    @TempDir
    static Path folder;

    static CompanyKeys keys;

    @BeforeAll
    static void a_company_with_an_authority_of_its_own() throws Exception {
        keys = CompanyKeys.makeIn(folder);
    }

    @Test
    void a_console_speaks_https_with_a_server_of_its_company_and_distrusts_it_without_the_authority() throws Exception {
        var port = ServerProcess.freePort();
        var options = new ArrayList<>(List.of("--port", String.valueOf(port), "--bind", "127.0.0.1"));
        options.addAll(List.of("--tls-certificate", keys.certificate().toString()));
        options.addAll(List.of("--tls-key", keys.key().toString()));
        var settings = CommandLine.populateCommand(new ServerCommand(), options.toArray(String[]::new))
                .settings(TestHome.in(folder.resolve("home")));
        var before = SSLContext.getDefault();
        try (var server = PaidanServer.start(settings.toArray(String[]::new))) {
            assertThat(server.isRunning()).isTrue();
            var distrust = signIn(port);
            assertThat(distrust).isInstanceOf(ServerAwayException.class);
            assertThat(new FailureTexts(new Texts(Locale.ENGLISH)).sentence(distrust))
                    .contains("does not trust", "https://localhost:" + port, "PAIDAN_CA");

            CommandLine.populateCommand(
                            new TrustOptions(), "--ca", keys.authority().toString())
                    .apply();
            assertThat(signIn(port))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.WRONG_CREDENTIALS));
        } finally {
            SSLContext.setDefault(before);
        }
    }

    @Test
    void a_pkcs12_file_holds_both_and_its_password_comes_from_outside() throws Exception {
        System.setProperty("PAIDAN_TLS_PASSWORD", CompanyKeys.PASSWORD);
        var settings =
                new ArrayList<>(settings("--tls-certificate", keys.store().toString()));
        settings.add("--paidan.home=" + folder);
        assertThat(settings).noneMatch(setting -> setting.contains(CompanyKeys.PASSWORD));
        try (var context = new SpringApplicationBuilder(SslAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new))) {
            var bundle = context.getBean(SslBundles.class).getBundle("paidan");
            var server = bundle.createSslContext().getServerSocketFactory();
            try (var listening = (SSLServerSocket) server.createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var greeted = CompletableFuture.supplyAsync(() -> greet(listening));
                assertThat(handshake(listening.getLocalPort())).startsWith("TLSv1.");
                assertThat(greeted.join()).isEqualTo("hello");
            }
        } finally {
            System.clearProperty("PAIDAN_TLS_PASSWORD");
        }
    }

    @Test
    void what_is_missing_is_said_before_anything_starts() throws Exception {
        assertRefused(
                "needs its private key", "--tls-certificate", keys.certificate().toString());
        assertRefused("add --tls-certificate", "--tls-key", keys.key().toString());
        assertRefused(
                "cannot be read",
                "--tls-certificate",
                folder.resolve("nothing.p12").toString());
        var empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatThrownBy(() -> TrustOptions.trusting(empty))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("holds no certificates");
    }

    private String handshake(int port) throws Exception {
        var client = TrustOptions.trusting(keys.authority()).getSocketFactory();
        try (var socket = (SSLSocket) client.createSocket("localhost", port)) {
            socket.startHandshake();
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            return socket.getSession().getProtocol();
        }
    }

    private static String greet(SSLServerSocket listening) {
        try (var socket = listening.accept()) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why nobody of that name can sign in. */
    private static Throwable signIn(int port) {
        var clock = new ServerClock(InstantSource.system());
        try (var api = new ApiClient(URI.create("https://localhost:" + port + "/"), clock, () -> Locale.ENGLISH)) {
            api.signIn("nobody", "nothing").join();
            throw new AssertionError("Nobody signed in");
        } catch (CompletionException failure) {
            return FailureTexts.cause(failure);
        }
    }

    private static void assertRefused(String sentence, String... options) {
        assertThatThrownBy(() -> settings(options))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(sentence);
    }

    private static List<String> settings(String... options) {
        return CommandLine.populateCommand(new TlsOptions(), options).settings();
    }
}
