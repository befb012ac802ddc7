package io.paidan.desktop.inspector;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.presence.Attentions;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.PickedOrderQuery;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Everything about the picked order but who could do it: its head, its history, what may be done. */
public final class OrderInspectorViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final RegionChoice regions;
    private final Selection selection;
    private final FailureTexts failures;
    private final Texts texts;
    private final ObservableValue<Instant> now;
    private final OrderActs acts;
    private final PickedOrderQuery<WorkOrderDetails> details;
    private final Sheets sheets;
    private final HistoryLines histories;
    private final Attentions attentions;
    private final ProcedureLines procedures;
    private final ReworkLines reworkLines;
    private final Consumer<WorkOrderSummary> redo;
    private final Soon refresh;
    private final Subscriptions subscriptions = new Subscriptions();
    private final StringProperty absence = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper earlier = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<HistoryLines.Line>> history = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<OrderActs.Act>> possible = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ProcedureLines.Line>> procedure = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ReworkLines.Link>> reworks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable UUID> unproven = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper mayRedo = new ReadOnlyBooleanWrapper();
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty channel = new SimpleStringProperty("");
    private final StringProperty template = new SimpleStringProperty("");
    private final StringProperty rawContent = new SimpleStringProperty("");
    private final StringProperty outcome = new SimpleStringProperty("");
    private final StringProperty watchers = new SimpleStringProperty("");
    private final StringProperty historyProblem = new SimpleStringProperty("");

    /** @param redo takes in a new order that does a closed one again */
    public OrderInspectorViewModel(
            DispatchStore store,
            RegionChoice regions,
            Selection selection,
            ApiClient api,
            FailureTexts failures,
            OrderActs acts,
            Consumer<WorkOrderSummary> redo,
            ObservableValue<Instant> now,
            Texts texts,
            Clockface clockface,
            Executor fx) {
        this.store = store;
        this.regions = regions;
        this.selection = selection;
        this.failures = failures;
        this.texts = texts;
        this.acts = acts;
        this.redo = redo;
        this.now = now;
        this.sheets = new Sheets(store, texts, clockface);
        this.procedures = new ProcedureLines(texts, clockface);
        this.reworkLines = new ReworkLines(texts);
        this.histories = new HistoryLines(texts, clockface, procedures, reworkLines, new CatalogueNames(texts, store));
        this.attentions = new Attentions(store, texts);
        this.refresh = new Soon(fx, this::refresh);
        this.details = new PickedOrderQuery<>(store, selection, api::workOrder, fx);
        subscriptions
                .add(details::close)
                .add(selection.pickedProperty().subscribe(picked -> refresh()))
                .add(details.answerProperty().subscribe(found -> refresh.ask()))
                .add(details.failureProperty().subscribe(failure -> refresh.ask()))
                .add(store.onChange(this::follow))
                .add(now.map(instant -> instant.getEpochSecond() / 60).subscribe(minute -> refresh.ask()))
                .add(regions.regionProperty().subscribe((before, after) -> refresh.ask()))
                .add(texts.localeProperty().subscribe((before, after) -> speakAnew()));
    }

    /** What to say while there is no sheet: how to pick an order, or why the picked one is not shown. */
    StringProperty absenceProperty() {
        return absence;
    }

    /** True while the picked order is one that the board no longer holds: the server told of it. */
    ReadOnlyBooleanProperty earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Null while no order is picked, and while nothing is known of the picked one. */
    ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<HistoryLines.Line>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** The steps of its procedure; none while they are not known, or when it has none. */
    ReadOnlyObjectProperty<List<ProcedureLines.Line>> procedureProperty() {
        return procedure.getReadOnlyProperty();
    }

    /** The order that was just refused to be finished because mandatory steps have no result; null when none was. */
    ReadOnlyObjectProperty<@Nullable UUID> unprovenProperty() {
        return unproven.getReadOnlyProperty();
    }

    /** Why the history is not there; empty when it is. */
    StringProperty historyProblemProperty() {
        return historyProblem;
    }

    /** How often it was taken up again, and that nobody confirmed it; empty when neither. */
    StringProperty outcomeProperty() {
        return outcome;
    }

    /** The orders that it does again, or that do it again. */
    ReadOnlyObjectProperty<List<ReworkLines.Link>> reworksProperty() {
        return reworks.getReadOnlyProperty();
    }

    /** True when a new order may do it again. */
    ReadOnlyBooleanProperty mayRedoProperty() {
        return mayRedo.getReadOnlyProperty();
    }

    /** Takes in a new order that does it again. */
    void redo() {
        order().ifPresent(redo);
    }

    void pick(UUID orderId) {
        selection.pickOrder(orderId);
    }

    /** Who else looks at it or drags it; empty when nobody. */
    StringProperty watchersProperty() {
        return watchers;
    }

    StringProperty descriptionProperty() {
        return description;
    }

    /** The same of what is known now: empty while nothing is, which is not that there are no notes. */
    public Optional<String> notes() {
        return Optional.ofNullable(details.answerProperty().get())
                .map(known -> known.description() == null ? "" : known.description());
    }

    /** By which way it came and who took it in; empty while that is not known. */
    StringProperty channelProperty() {
        return channel;
    }

    /** By which version of which template it is done; empty while that is not known. */
    StringProperty templateProperty() {
        return template;
    }

    /** The request as it came; empty when it was typed by whoever took it. */
    StringProperty rawContentProperty() {
        return rawContent;
    }

    ReadOnlyObjectProperty<List<OrderActs.Act>> actsProperty() {
        return possible.getReadOnlyProperty();
    }

    String label(OrderActs.Act act) {
        return acts.label(
                act, order().map(order -> store.activeVisits(order.id())).orElse(List.of()));
    }

    /** Of the region that is looked at, as the list has them. */
    private List<WorkOrderSummary> confirmed() {
        return store.orders().stream()
                .filter(order -> order.status() == WorkOrderStatus.CONFIRMED && regions.includes(order.region()))
                .toList();
    }

    /**
     * @param seen the order as it was when somebody began to decide: what changed since is a conflict
     * @param reason in words; null when none is needed
     */
    public void run(OrderActs.Act act, WorkOrderSummary seen, @Nullable String reason) {
        unproven.set(null);
        acts.run(seen, act, reason, () -> unproven.set(seen.id()));
    }

    Optional<WorkOrderSummary> order() {
        return selection.orderId().flatMap(id -> store.findOrder(id).or(() -> findEarlier(id)));
    }

    private Optional<WorkOrderSummary> findEarlier(UUID id) {
        return Optional.ofNullable(details.answerProperty().get())
                .map(WorkOrderDetails::order)
                .filter(order -> order.id().equals(id));
    }

    private boolean isOnBoard(WorkOrderSummary order) {
        return store.findOrder(order.id()).isPresent();
    }

    private String absence(@Nullable Throwable failure) {
        if (selection.orderId().isEmpty()) {
            return texts.get("inspector.nothing");
        }
        if (failure == null) {
            return texts.get("inspector.opening");
        }
        return FailureTexts.cause(failure) instanceof ApiException refusal
                        && refusal.problem().code() == ProblemCode.NOT_FOUND
                ? texts.get("inspector.gone")
                : failures.sentence(failure);
    }

    private void follow(StoreChange change) {
        if (change.touchesWork() || change.attention()) {
            refresh.ask();
        }
    }

    /** What the server says of it comes in the language that was asked for. */
    private void speakAnew() {
        details.ask();
        refresh.ask();
    }

    private void refresh() {
        var order = order().orElse(null);
        var failure = details.failureProperty().get();
        absence.set(absence(failure));
        earlier.set(order != null && !isOnBoard(order));
        sheet.set(order == null ? null : sheets.of(order, now.getValue()));
        mayRedo.set(order != null && order.status() == WorkOrderStatus.CLOSED);
        possible.set(
                order == null || !isOnBoard(order)
                        ? List.of()
                        : acts.list(order, store.activeVisits(order.id()), confirmed()));
        watchers.set(order == null ? "" : attentions.of(order.id(), now.getValue()));
        historyProblem.set(failure == null ? "" : failures.sentence(failure));
        tell(details.answerProperty().get());
    }

    private void tell(@Nullable WorkOrderDetails known) {
        description.set(known == null || known.description() == null ? "" : known.description());
        channel.set(known == null ? "" : texts.get("inspector.channel", texts.of(known.channel()), known.createdBy()));
        template.set(known == null ? "" : template(known.template()));
        rawContent.set(known == null || known.rawContent() == null ? "" : known.rawContent());
        outcome.set(known == null ? "" : sheets.outcome(known.outcome(), reworkLines.last(known)));
        reworks.set(known == null ? List.of() : reworkLines.links(known));
        history.set(known == null ? List.of() : histories.of(known, now.getValue()));
        procedure.set(known == null ? List.of() : procedures.of(known, now.getValue()));
    }

    private String template(ServiceTemplate made) {
        var name = texts.locale().equals(Texts.CHINESE) ? made.nameZh() : made.nameEn();
        return texts.get("inspector.template", name, made.version());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
