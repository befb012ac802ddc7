package io.paidan.desktop.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentsViewModelTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchStore store = BoardFixture.store();
    private final Selection selection = new Selection();
    private final ApiClient api =
            new ApiClient(URI.create("http://localhost:1"), new ServerClock(InstantSource.system()), texts::locale);

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SUPERVISOR", "DISPATCHER", "PARTNER"})
    void deleting_is_offered_to_whom_the_server_lets_delete(Role role) {
        assertThat(model(role).mayDelete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "STOREKEEPER", "ENGINEER"})
    void deleting_is_not_offered_to_others(Role role) {
        assertThat(model(role).mayDelete()).isFalse();
    }

    @Test
    void the_site_is_that_of_the_picked_order() {
        var model = model(Role.DISPATCHER);
        assertThat(model.site()).isEmpty();
        selection.pickOrder(BoardFixture.order("0036"));
        assertThat(model.site())
                .contains(store.findOrder(BoardFixture.order("0036"))
                        .orElseThrow()
                        .place());
    }

    @Test
    void files_that_nobody_knows_are_no_files_that_are_not_there() {
        var problem = model(Role.DISPATCHER).problemProperty();
        var told = new CompletableFuture<String>();
        problem.subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                told.complete(sentence);
            }
        });

        selection.pickOrder(BoardFixture.order("0036"));

        assertThat(told).succeedsWithin(Duration.ofSeconds(20)).asString().contains("localhost");
    }

    private AttachmentsViewModel model(Role role) {
        return new AttachmentsViewModel(
                store, selection, api, role, new Toasts(), new FailureTexts(texts), Runnable::run);
    }
}
