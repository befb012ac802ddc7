package io.paidan.desktop.inspector;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaDetails;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.PickedOrderQuery;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What was promised of the picked order, how it stands against that, and why the times are what they are. */
public final class PolicyViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final ObservableValue<Instant> now;
    private final PolicyLine policy;
    private final TargetLines lines;
    private final PickedOrderQuery<SlaDetails> sla;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<TargetLines.Line>> targets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper acceptance = new ReadOnlyStringWrapper("");
    private final Subscriptions subscriptions = new Subscriptions();

    public PolicyViewModel(
            DispatchStore store,
            Selection selection,
            ApiClient api,
            Texts texts,
            Clockface clockface,
            ObservableValue<Instant> now,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.now = now;
        this.lines = new TargetLines(store, texts, clockface);
        this.policy = new PolicyLine(texts, new CatalogueNames(texts, store));
        this.sla = new PickedOrderQuery<>(store, selection, api::sla, fx);
        var speakAnew = new Soon(fx, this::say);
        subscriptions
                .add(sla::close)
                .add(selection.pickedProperty().subscribe(picked -> say()))
                .add(store.onChange(change -> {
                    if (change.catalogues() && !change.reloaded()) { // it has asked again when all was loaded anew
                        sla.ask();
                    }
                    if (change.touchesWork()) {
                        speakAnew.ask();
                    }
                }))
                .add(now.map(instant -> instant.getEpochSecond() / 60).subscribe(minute -> speakAnew.ask()))
                .add(sla.answerProperty().subscribe(found -> say()))
                .add(texts.localeProperty().subscribe((before, after) -> speakAnew.ask()));
    }

    /** First only which, then also why; empty for an order without a clock. */
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** In the order they come in; empty for an order without a clock. */
    ReadOnlyObjectProperty<List<TargetLines.Line>> targetsProperty() {
        return targets.getReadOnlyProperty();
    }

    /** Who has to accept until when, a line each; empty when nobody has to. */
    ReadOnlyStringProperty acceptanceProperty() {
        return acceptance.getReadOnlyProperty();
    }

    private void say() {
        var found = sla.answerProperty().get();
        targets.set(known(found).map(this::targets).orElse(List.of()));
        acceptance.set(
                found == null
                        ? ""
                        : found.acceptances().stream()
                                .map(open -> lines.of(open, now.getValue()))
                                .collect(joining("\n")));
        line.set(
                found == null
                        ? selection
                                .orderId()
                                .flatMap(store::findSla)
                                .map(policy::of)
                                .orElse("")
                        : policy.of(found));
    }

    /** As the board has it, which hears of each change; of an order that it does not hold, as the server said. */
    private Optional<OrderSla> known(@Nullable SlaDetails found) {
        return selection
                .orderId()
                .flatMap(store::findSla)
                .or(() -> Optional.ofNullable(found).map(SlaDetails::sla));
    }

    private List<TargetLines.Line> targets(OrderSla known) {
        var isOver = store.findOrder(known.orderId())
                .map(order -> !order.status().isOpen())
                .orElse(true);
        return lines.of(known, isOver, now.getValue());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
