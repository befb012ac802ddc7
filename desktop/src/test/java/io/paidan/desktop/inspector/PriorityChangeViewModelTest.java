package io.paidan.desktop.inspector;

import static io.paidan.desktop.BoardFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PriorityChangeViewModelTest {

    private static final UUID PICKED = order("0042");

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchStore store = BoardFixture.store();
    private final Selection selection = new Selection();
    private final Toasts toasts = new Toasts();
    private final List<ChangePriority> sent = new ArrayList<>();
    private CompletableFuture<WorkOrderSummary> reply = new CompletableFuture<>();
    private final PriorityChangeViewModel model = model(Role.DISPATCHER);
    private final Priority former = store.findOrder(PICKED).orElseThrow().priority();
    private final Priority other = former == Priority.P1 ? Priority.P2 : Priority.P1;

    @Test
    void whoever_dispatches_may_change_it_and_nobody_else() {
        var agent = model(Role.AGENT);
        selection.pickOrder(PICKED);

        assertThat(model.possibleProperty().get()).isTrue();
        assertThat(agent.possibleProperty().get()).isFalse();
        selection.clear();
        assertThat(model.possibleProperty().get()).isFalse();
    }

    @Test
    void the_choice_begins_with_the_priority_it_has_which_is_not_sent() {
        selection.pickOrder(PICKED);
        model.begin();
        assertThat(model.priorityProperty().get()).isEqualTo(former);

        model.reasonProperty().set("because");
        model.send();

        assertThat(sent).isEmpty();
        assertThat(model.problemProperty().get()).contains(former.name());
    }

    @Test
    void it_goes_out_with_its_reason_and_the_version_that_was_seen_and_a_toast_says_so() {
        choose("  smells of gas ");
        model.send();

        assertThat(sent).containsExactly(new ChangePriority(other, 1, "smells of gas"));
        reply.complete(store.findOrder(PICKED).orElseThrow());
        assertThat(model.openProperty().get()).isFalse();
        assertThat(toasts.shown()).extracting(Toast::text).containsExactly("W-0042: the priority is " + other + " now");
    }

    @Test
    void without_a_reason_nothing_goes_out() {
        choose(" ");
        model.send();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_refusal_stays_beside_the_fields_until_another_order_is_picked() {
        choose("smells of gas");
        model.send();
        reply.completeExceptionally(new ApiException(new Problem(
                ProblemCode.CONFLICT, 409, "Conflict", "Wang was faster.", Map.of(), List.of(), List.of())));

        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.problemProperty().get()).contains("Wang was faster");
        selection.pickOrder(order("0037"));
        assertThat(model.openProperty().get()).isFalse();
    }

    private void choose(String reason) {
        selection.pickOrder(PICKED);
        model.begin();
        model.priorityProperty().set(other);
        model.reasonProperty().set(reason);
    }

    private CompletableFuture<WorkOrderSummary> send(UUID order, ChangePriority command) {
        sent.add(command);
        reply = new CompletableFuture<>();
        return reply;
    }

    private PriorityChangeViewModel model(Role role) {
        return new PriorityChangeViewModel(
                new EditContext(store, selection, role, toasts, new FailureTexts(texts), texts, Runnable::run),
                this::send);
    }
}
