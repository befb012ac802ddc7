package io.paidan.desktop.inspector;

import io.paidan.contract.sla.SlaDetails;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.PickedOrderQuery;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Why the times of the picked order are what they are. */
public final class PolicyViewModel implements AutoCloseable {

    private final DispatchStore store;
    private final Selection selection;
    private final PolicyLine policy;
    private final PickedOrderQuery<SlaDetails> sla;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final Subscriptions subscriptions = new Subscriptions();

    public PolicyViewModel(DispatchStore store, Selection selection, ApiClient api, Texts texts, Executor fx) {
        this.store = store;
        this.selection = selection;
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
                }))
                .add(sla.answerProperty().subscribe(found -> say()))
                .add(texts.localeProperty().subscribe((before, after) -> speakAnew.ask()));
    }

    /** First only which, then also why; empty for an order without a clock. */
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    private void say() {
        var found = sla.answerProperty().get();
        line.set(
                found == null
                        ? selection
                                .orderId()
                                .flatMap(store::findSla)
                                .map(policy::of)
                                .orElse("")
                        : policy.of(found));
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
