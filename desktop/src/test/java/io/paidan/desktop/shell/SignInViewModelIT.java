package io.paidan.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Session;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SignInViewModelIT {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final CompletableFuture<Session> entered = new CompletableFuture<>();
    private FixtureServer server;
    private SignInViewModel model;

    @BeforeEach
    void open() throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        model = new SignInViewModel(
                texts,
                new FailureTexts(texts),
                fx::add,
                address -> new ApiClient(address, new ServerClock(InstantSource.system()), texts::locale),
                (api, session) -> entered.complete(session));
        model.serverProperty().set(server.address().toString());
        model.usernameProperty().set("dispatcher");
        model.passwordProperty().set(FixtureServer.PASSWORD);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_right_password_opens_the_console_and_is_forgotten() throws InterruptedException {
        model.signIn();
        assertThat(model.busyProperty().get()).isTrue();
        runNext();

        assertThat(entered)
                .isCompletedWithValueMatching(
                        session -> session.user().username().equals("dispatcher"));
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void a_wrong_password_says_what_the_server_says() throws InterruptedException {
        model.passwordProperty().set("wrong");
        model.signIn();
        runNext();

        assertThat(model.problemProperty().get()).isEqualTo("User or password is wrong.");
        assertThat(model.passwordProperty().get()).isEqualTo("wrong");
        assertThat(entered).isNotDone();
    }

    @Test
    void an_unreachable_server_is_named_with_the_way_out() throws InterruptedException {
        var address = server.address();
        server.close();
        model.signIn();
        runNext();

        assertThat(model.problemProperty().get()).contains(address.toString(), "check both and try again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a server", "ftp://example.com", "http://"})
    void an_address_that_is_none_is_refused_at_once(String typed) {
        model.serverProperty().set(typed);
        model.signIn();

        assertThat(model.problemProperty().get()).contains("localhost:8642");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8642, http://localhost:8642/",
        "https://paidan.example.com, https://paidan.example.com/",
        "'  http://10.0.0.7:8642/ ', http://10.0.0.7:8642/"
    })
    void an_address_is_understood_as_people_type_it(String typed, URI address) {
        assertThat(SignInViewModel.parse(typed)).contains(address);
    }

    private void runNext() throws InterruptedException {
        var task = fx.poll(10, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        task.run();
    }
}
