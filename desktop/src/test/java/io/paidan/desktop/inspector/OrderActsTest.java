package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.BulkClosing;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderActsTest {

    private final CandidatesFixture fixture =
            new CandidatesFixture(CompletableFuture.completedFuture(new StraightRoads()), Runnable::run);
    private final ApiClient nobody = new ApiClient(
            URI.create("http://localhost:1/"), new ServerClock(InstantSource.system()), fixture.texts::locale);

    @BeforeEach
    void speakEnglish() {
        fixture.texts.localeProperty().set(Texts.ENGLISH);
    }

    @AfterEach
    void close() {
        nobody.close();
    }

    @Test
    void an_agent_who_calls_back_notes_that_the_customer_is_content_or_that_it_is_to_be_done_again() {
        assertThat(labels(WorkOrderStatus.COMPLETED, Role.AGENT)).containsExactly("Confirm", "Rework …");
        assertThat(labels(WorkOrderStatus.CONFIRMED, Role.AGENT)).isEmpty();
    }

    @Test
    void what_nobody_assigned_yet_does_not_go_back_to_assigning() {
        assertThat(labels(WorkOrderStatus.NEW, Role.DISPATCHER))
                .containsExactly("Release for assigning", "Cancel order …");
        assertThat(labels(WorkOrderStatus.WAITING, Role.DISPATCHER)).contains("Back to assigning");
    }

    private List<String> labels(WorkOrderStatus status, Role role) {
        var acts = acts(role);
        var order = fixture.store.findOrder(BoardFixture.order("0042")).orElseThrow();
        return acts.list(order.in(status), List.of(), List.of()).stream()
                .map(act -> acts.label(act, List.of()))
                .toList();
    }

    private OrderActs acts(Role role) {
        var toasts = new Toasts();
        var failures = new FailureTexts(fixture.texts);
        return new OrderActs(
                nobody,
                fixture.dispatching,
                new BulkClosing(
                        command -> CompletableFuture.completedFuture(List.of()),
                        () -> true,
                        new ActTexts(fixture.texts, fixture.store, () -> BoardFixture.ZONE),
                        toasts,
                        failures,
                        Runnable::run),
                role,
                toasts,
                failures,
                fixture.texts,
                () -> true,
                Runnable::run);
    }
}
