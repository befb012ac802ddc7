package io.paidan.desktop.inspector;

import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.session.Role;
import io.paidan.contract.stock.Part;
import io.paidan.contract.workorder.WorkOrderLifecycle;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.inspector.ProcedureLines.Line;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Words;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.CatalogueNames;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What came out of the steps of the picked order, entered one after another for an engineer on the telephone. */
public final class StepEntryViewModel implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final DispatchStore store;
    private final Selection selection;
    private final ObservableValue<List<Line>> lines;
    private final ObservableValue<@Nullable UUID> unproven;
    private final StepServer server;
    private final Role role;
    private final BooleanSupplier live;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final Texts texts;
    private final Executor fx;
    private final CatalogueNames names;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Line> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final Map<String, String> drafts = new HashMap<>();
    private final Subscriptions subscriptions = new Subscriptions();

    /** @param order whose procedure it is */
    public StepEntryViewModel(
            OrderInspectorViewModel order,
            DispatchStore store,
            Selection selection,
            StepServer server,
            Role role,
            BooleanSupplier live,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            Executor fx) {
        this(
                order.procedureProperty(),
                order.unprovenProperty(),
                store,
                selection,
                server,
                role,
                live,
                toasts,
                failures,
                texts,
                fx);
    }

    /** @param unproven the order that could not be finished because steps are missing; null when none */
    StepEntryViewModel(
            ObservableValue<List<Line>> lines,
            ObservableValue<@Nullable UUID> unproven,
            DispatchStore store,
            Selection selection,
            StepServer server,
            Role role,
            BooleanSupplier live,
            Toasts toasts,
            FailureTexts failures,
            Texts texts,
            Executor fx) {
        this.lines = lines;
        this.unproven = unproven;
        this.store = store;
        this.selection = selection;
        this.server = server;
        this.role = role;
        this.live = live;
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
        this.fx = fx;
        this.names = new CatalogueNames(texts, store);
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> forget()))
                .add(store.onChange(change -> refresh()))
                .add(unproven.subscribe((before, refused) -> beginMissing()));
    }

    /** False while nobody is at work for the order, and for whoever may not say what came out. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** The step that is being filled in, as it was when that began; null when none is. It stays open whatever happens. */
    ReadOnlyObjectProperty<@Nullable Line> openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** What stands in the field of the open step. */
    StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with what was entered at the open step; empty when nothing is known to be. */
    StringProperty problemProperty() {
        return problem;
    }

    ObservableValue<@Nullable UUID> unprovenProperty() {
        return unproven;
    }

    /** The parts of the catalogue that have these words. */
    List<Part> parts(String words) {
        return store.parts().stream()
                .filter(part -> Words.areIn(CatalogueNames.words(part), words))
                .toList();
    }

    String nameOf(Part part) {
        return names.of(part);
    }

    /** True for a step because of which the order could not be finished. */
    boolean isMarked(Line line) {
        return line.isMissing()
                && selection
                        .orderId()
                        .filter(order -> order.equals(unproven.getValue()))
                        .isPresent();
    }

    /** Opens a step; what was typed at another one is there again when one comes back. */
    void begin(Line line) {
        var former = open.get();
        if (former != null) {
            drafts.put(former.code(), typed.get());
        }
        problem.set("");
        open.set(null);
        typed.set(drafts.getOrDefault(line.code(), line.step().kind().isPicture() ? "" : line.entered()));
        open.set(line);
    }

    /** Closes the open step and forgets what was typed there. */
    void leave() {
        var left = open.get();
        if (left != null) {
            drafts.remove(left.code());
        }
        problem.set("");
        open.set(null);
    }

    /** Sends what stands in the field, unless a glance shows that it cannot be. */
    void saveTyped() {
        var line = open.get();
        var value = typed.get().strip();
        if (line == null) {
            return;
        }
        if (value.isEmpty()) {
            problem.set(texts.get("inspector.step.empty"));
        } else if (line.step().kind() == StepKind.MEASUREMENT
                && !NUMBER.matcher(value).matches()) {
            problem.set(texts.get("inspector.step.noNumber", value));
        } else {
            save(line.step().kind() == StepKind.MEASUREMENT ? value.replace(',', '.') : value);
        }
    }

    /** @param value as {@link StepKind} says */
    void save(String value) {
        send((order, line) -> server.record(order, line.code(), new RecordStep(value, line.at())));
    }

    /** Adds a picture to the order and takes it as the result. */
    void savePicture(Path picture) {
        send((order, line) -> server.attach(order, picture)
                .thenCompose(added -> server.record(
                        order, line.code(), new RecordStep(added.id().toString(), line.at()))));
    }

    private interface Sending {
        CompletableFuture<StepResult> to(UUID order, Line line);
    }

    private void send(Sending command) {
        var line = open.get();
        var order = selection.orderId().orElse(null);
        if (line == null || order == null || sending.get()) {
            return;
        }
        if (!live.getAsBoolean()) {
            problem.set(texts.get("inspector.serverAway"));
            return;
        }
        problem.set("");
        sending.set(true);
        var _ = command.to(order, line).whenCompleteAsync((result, failure) -> finish(order, line, failure), fx);
    }

    private void finish(UUID order, Line line, @Nullable Throwable failure) {
        sending.set(false);
        var isThere = line.equals(open.get())
                && selection.orderId().filter(order::equals).isPresent();
        if (failure != null && isThere) {
            problem.set(failures.sentence(failure));
        } else if (failure != null) {
            toasts.refuse(failures.sentence(failure));
        } else if (isThere) {
            goOn(line);
        }
    }

    /** To the next step without a result; after a correction one is done. */
    private void goOn(Line saved) {
        leave();
        if (!saved.isDone()) {
            var codes = lines.getValue().stream().map(Line::code).toList();
            lines.getValue().stream()
                    .skip(codes.indexOf(saved.code()) + 1L)
                    .filter(line -> !line.isDone())
                    .findFirst()
                    .ifPresent(this::begin);
        }
    }

    /** What stops the job from being finished is what comes next. */
    private void beginMissing() {
        if (possible.get()) {
            lines.getValue().stream().filter(this::isMarked).findFirst().ifPresent(this::begin);
        }
    }

    private void forget() {
        open.set(null);
        problem.set("");
        drafts.clear();
        refresh();
    }

    private void refresh() {
        possible.set(role.reportsWork() && order().filter(this::takesResults).isPresent());
    }

    private boolean takesResults(WorkOrderSummary order) {
        return WorkOrderLifecycle.takesResults(order.status());
    }

    private Optional<WorkOrderSummary> order() {
        return selection.orderId().flatMap(store::findOrder);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
