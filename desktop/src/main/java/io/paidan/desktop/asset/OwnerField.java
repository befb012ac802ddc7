package io.paidan.desktop.asset;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.fx.Recalculation;
import io.paidan.desktop.platform.CompletionField;
import io.paidan.desktop.setup.SearchedMaster;
import io.paidan.desktop.setup.SetupContext;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * One customer of very many: the server finds those with the words that are typed. What was typed but not picked is gone when
 * one leaves, and whose it was stands there again.
 */
final class OwnerField extends StackPane {

    private final ObjectProperty<@Nullable AssetOwner> owner;
    private final Resource<CustomerDetails> customers;
    private final SetupContext setup;
    private final CompletionField<CustomerDetails> field;

    OwnerField(ObjectProperty<@Nullable AssetOwner> owner, SetupContext setup) {
        this.owner = owner;
        this.setup = setup;
        customers = setup.api().resource("/api/setup/customers", CustomerDetails.class);
        field = new CompletionField<>(
                CustomerDetails::name, customer -> customer.number() + " · " + customer.phone(), this::take);
        field.setId("asset-owner");
        field.promptTextProperty().bind(setup.texts().bind("asset.customer.prompt"));
        var searching = new Recalculation<>(
                () -> Optional.of(field.getText()), this::find, this::found, setup.background(), setup.fx());
        field.whenAsked(searching::ask);
        field.textProperty().subscribe((before, typed) -> {
            if (field.isFocused() && !field.isPicking()) {
                searching.ask();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                show(owner.get());
            }
        });
        owner.subscribe(this::show);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                field.requestFocus();
            }
        });
        getChildren().add(field);
    }

    private List<CustomerDetails> find(String typed) {
        return SearchedMaster.search(customers, typed).join();
    }

    private void found(@Nullable List<CustomerDetails> fitting, @Nullable Throwable failure) {
        if (fitting != null) {
            field.offer(fitting);
        } else if (failure != null) {
            setup.toasts().refuse(setup.failures().sentence(failure));
        }
    }

    private void take(CustomerDetails picked) {
        var now = AssetOwner.of(picked);
        owner.set(now);
        show(now);
    }

    private void show(@Nullable AssetOwner now) {
        field.setText(now == null ? "" : now.called());
    }
}
