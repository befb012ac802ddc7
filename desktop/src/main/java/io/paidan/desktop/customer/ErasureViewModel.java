package io.paidan.desktop.customer;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.organisation.Erasure;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Making the customer in the form anonymous at his wish: asked about first, for nothing brings him back. */
final class ErasureViewModel {

    private static final String RIGHT = "/api/setup/customers/{id}/erasure";

    private final MasterViewModel<CustomerDetails, ?> customers;
    private final SetupContext setup;
    private final Resource<Erasure> server;
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    ErasureViewModel(MasterViewModel<CustomerDetails, ?> customers, SetupContext setup) {
        this.customers = customers;
        this.setup = setup;
        this.server = setup.api().resource("/api/setup/customers", Erasure.class);
        customers.pickedProperty().subscribe(picked -> asked.set(false));
    }

    /** False for a role that may not erase. */
    boolean isOffered() {
        return setup.rights().get().may("POST", RIGHT);
    }

    /** False for a customer who is only being made, or while one is erased. */
    ObservableValue<Boolean> possibleProperty() {
        return customers
                .pickedProperty()
                .isNotNull()
                .and(customers.freshProperty().or(busy).not());
    }

    /** True while the question stands whether he shall really be erased. */
    ReadOnlyBooleanProperty askedProperty() {
        return asked;
    }

    /** Name and number of whom it is about; empty for nobody. */
    ObservableValue<String> whoProperty() {
        return customers
                .pickedProperty()
                .map((@Nullable CustomerDetails customer) ->
                        customer == null ? "" : customer.name() + " · " + customer.number())
                .orElse("");
    }

    /** Asks, once nothing unsaved stands in the way. */
    void ask() {
        customers.leave(() -> asked.set(true));
    }

    void keep() {
        asked.set(false);
    }

    void erase() {
        var customer = customers.pickedProperty().get();
        asked.set(false);
        if (customer == null) {
            return;
        }
        busy.set(true);
        var _ = server.post(customer.id() + "/erasure", Map.of())
                .whenCompleteAsync((erasure, failure) -> finish(customer, erasure, failure), setup.fx());
    }

    private void finish(CustomerDetails customer, @Nullable Erasure erasure, @Nullable Throwable failure) {
        busy.set(false);
        if (failure != null) {
            setup.toasts().refuse(setup.failures().sentence(failure));
        } else if (erasure != null) {
            setup.toasts().tell(setup.texts().get("customer.erased", customer.number(), erasure.orders()));
            if (Objects.equals(customers.pickedProperty().get(), customer)) {
                customers.drop();
            }
        }
    }
}
