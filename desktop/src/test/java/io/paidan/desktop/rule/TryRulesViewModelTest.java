package io.paidan.desktop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TryRulesViewModelTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final BlockingDeque<Runnable> replies = new LinkedBlockingDeque<>();
    private FixtureServer server;
    private ApiClient api;
    private TryRulesViewModel model;

    @BeforeEach
    void open() throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
        api.signIn("admin", FixtureServer.PASSWORD).join();
        var setup = new SetupContext(
                api, () -> Rights.NONE, texts, new FailureTexts(texts), new Toasts(), Runnable::run, replies::add);
        var store = BoardFixture.store();
        model = new TryRulesViewModel(
                new RuleBook(api, new OwnTerritories(setup.rights(), store)), store, setup, () -> BoardFixture.NOW);
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void the_order_asked_for_last_stays_when_the_one_before_comes_later() throws TimeoutException {
        answer("0042", "of the first");
        answer("0036", "of the second");
        take("0042");
        awaitReplies(1);
        take("0036");
        awaitReplies(2);

        replies.removeLast().run();
        replies.removeFirst().run();

        assertThat(model.textProperty().get()).endsWith("of the second");
    }

    @Test
    void an_order_that_cannot_be_read_is_not_tried_with_half_of_it() throws TimeoutException {
        server.answer(path("0042"), FixtureServer.problem(ProblemCode.NOT_FOUND, "There is no such order any more."));
        take("0042");
        awaitReplies(1);

        replies.remove().run();

        assertThat(model.problemProperty().get()).isEqualTo("There is no such order any more.");
        assertThat(server.received("GET /api/dispatch-rules")).isEmpty();
    }

    private void take(String number) {
        model.numberProperty().set(number);
        model.take();
    }

    private void awaitReplies(int count) throws TimeoutException {
        waitFor(20, TimeUnit.SECONDS, () -> replies.size() == count);
    }

    private void answer(String number, String description) {
        server.answer(path(number), details(number, description));
    }

    private static String path(String number) {
        return "GET /api/work-orders/" + BoardFixture.order(number);
    }

    static WorkOrderDetails details(String number, @Nullable String description) {
        return new WorkOrderDetails(
                BoardFixture.store().findOrder(BoardFixture.order(number)).orElseThrow(),
                Channel.PHONE,
                description,
                null,
                "Wang",
                new Outcome(0, false),
                null,
                List.of(),
                BoardFixture.board().templates().getFirst(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
