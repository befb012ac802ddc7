package io.paidan.desktop.session;

import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A button that revokes the key in the form, at the second press: nothing brings a revoked key back. */
final class ApiKeyActs extends HBox {

    private final MasterViewModel<ApiKeySummary, CreateApiKey> model;
    private final ApiKeyMaster master;
    private final SetupContext setup;
    private final BooleanProperty asked = new SimpleBooleanProperty();

    ApiKeyActs(MasterViewModel<ApiKeySummary, CreateApiKey> model, ApiKeyMaster master, SetupContext setup) {
        this.model = model;
        this.master = master;
        this.setup = setup;
        var revoke = new Button();
        revoke.setId("api-key-revoke");
        revoke.setMinWidth(Region.USE_PREF_SIZE);
        revoke.getStyleClass().add("pd-danger");
        revoke.textProperty()
                .bind(asked.flatMap(again -> setup.texts().bind(again ? "session.revokeForEver" : "session.revoke")));
        var isGood = model.pickedProperty().map(key -> key.revokedAt() == null).orElse(false);
        revoke.disableProperty()
                .bind(isGood.flatMap(good -> model.freshProperty().map(fresh -> fresh || !good)));
        revoke.setOnAction(event -> press());
        model.pickedProperty().subscribe(key -> asked.set(false));
        getChildren().add(revoke);
    }

    private void press() {
        var key = model.pickedProperty().get();
        if (key == null) {
            return;
        }
        if (!asked.get()) {
            asked.set(true);
            return;
        }
        asked.set(false);
        var _ = master.revoke(key)
                .whenCompleteAsync(
                        (nothing, failure) -> {
                            if (failure != null) {
                                setup.toasts().refuse(setup.failures().sentence(failure));
                            } else {
                                setup.toasts().tell(setup.texts().get("session.revoked", key.name()));
                            }
                            model.load();
                        },
                        setup.fx());
    }
}
