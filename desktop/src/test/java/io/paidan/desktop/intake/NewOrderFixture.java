package io.paidan.desktop.intake;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerAwayException;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.place.FakeAddressBook;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The form over the fixture's board and a server that answers as it is told to. */
final class NewOrderFixture {

    final Texts texts = new Texts(Texts.ENGLISH);
    final DispatchStore store = new DispatchStore();
    final EventApplier applier = new EventApplier(store);
    final Selection selection = new Selection();
    final Toasts toasts = new Toasts();
    final List<WorkOrderSummary> closed = new ArrayList<>();
    final List<CreateWorkOrder> sent = new ArrayList<>();
    final NewOrderViewModel model;
    private @Nullable RuntimeException refusal;

    NewOrderFixture(Executor background, Executor fx) {
        applier.load(BoardFixture.board());
        model = new NewOrderViewModel(
                this::answer,
                words -> CompletableFuture.completedFuture(new WorkOrderPage(closed, null)),
                CompletableFuture.completedFuture(new FakeAddressBook()),
                store,
                selection,
                toasts,
                new FailureTexts(texts),
                () -> BoardFixture.NOW,
                () -> BoardFixture.ZONE,
                texts,
                background,
                fx);
    }

    void serverIsAway() {
        refusal = new ServerAwayException(URI.create("http://dispatch.example:8642"), null);
    }

    void serverIsBack() {
        refusal = null;
    }

    void serverRefuses(ProblemCode code, String sentence, FieldProblem... errors) {
        refusal = new ApiException(
                new Problem(code, code.httpStatus(), sentence, sentence, Map.of(), List.of(errors), List.of()));
    }

    /** Types a request that nothing is wrong with. */
    void fill() {
        model.choose(model.templates().list("water heater").getFirst());
        model.form().customerProperty().set("Ms Frick");
        model.form().phoneProperty().set("+423 232 11 22");
        model.choose(FakeAddressBook.SCHAAN_33);
    }

    /** What the server was sent last. */
    CreateWorkOrder sent() {
        return sent.getLast();
    }

    /** The first template, when it asks for these besides what every request must say. */
    ServiceTemplate requiring(OrderField... fields) {
        var known = store.templates().getFirst();
        return new ServiceTemplate(
                known.code(),
                known.version() + 1,
                known.serviceType(),
                known.category(),
                known.nameEn(),
                known.nameZh(),
                known.duration(),
                known.priority(),
                known.requiredSkills(),
                known.noSkillNeeded(),
                known.likelyParts(),
                known.crewSize(),
                List.of(fields),
                known.procedure(),
                known.priorityRule(),
                known.slaPolicy(),
                known.dispatchMode(),
                false);
    }

    /** What the server makes of a command. */
    WorkOrderSummary made(CreateWorkOrder command) {
        var template = store.templates().stream()
                .filter(known -> known.code().equals(command.templateCode()))
                .findFirst()
                .orElseThrow();
        return new WorkOrderSummary(
                command.id(),
                "oberland",
                "oberland-nord",
                "W-260321-0121",
                WorkOrderStatus.READY,
                null,
                command.priority() == null ? template.priority() : command.priority(),
                template.code(),
                template.serviceType(),
                template.category(),
                command.title(),
                command.customerName(),
                null,
                command.phone(),
                command.address(),
                command.place(),
                template.duration(),
                BoardFixture.NOW.plus(Duration.ofHours(4)),
                command.window(),
                template.requiredSkills(),
                template.likelyParts(),
                template.crewSize(),
                null,
                null,
                List.of(),
                DispatchState.BY_HAND,
                BoardFixture.NOW,
                1);
    }

    private CompletableFuture<WorkOrderSummary> answer(CreateWorkOrder command) {
        sent.add(command);
        var why = refusal;
        return why == null ? CompletableFuture.completedFuture(made(command)) : CompletableFuture.failedFuture(why);
    }
}
