package io.paidan.desktop.setup;

import io.paidan.desktop.client.Resource;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;

/**
 * Takes the record in the form out, at the second click: the first one asks, until something else is clicked. The server says
 * why when something still needs it.
 */
public final class RemoveButton<R> extends Button {

    private final MasterViewModel<R, ?> model;
    private final Master<R, ?> master;
    private final Resource<R> server;
    private final SetupContext setup;
    private final BooleanProperty asking = new SimpleBooleanProperty();

    /**
     * @param key of what the button says
     * @param questionKey of what it asks then
     * @param server whose records have the ids of the master's
     */
    public RemoveButton(
            String key,
            String questionKey,
            MasterViewModel<R, ?> model,
            Master<R, ?> master,
            Resource<R> server,
            SetupContext setup) {
        this.model = model;
        this.master = master;
        this.server = server;
        this.setup = setup;
        setId("setup-remove");
        var texts = setup.texts();
        textProperty().bind(Bindings.when(asking).then(texts.bind(questionKey)).otherwise(texts.bind(key)));
        disableProperty().bind(model.freshProperty());
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            if (asking.get()) {
                asking.set(false);
                model.leave(this::remove);
            } else {
                asking.set(true);
            }
        });
        focusedProperty().subscribe(focused -> asking.set(asking.get() && focused));
        model.pickedProperty().subscribe(picked -> asking.set(false));
        asking.subscribe(sure -> {
            getStyleClass().remove("pd-danger");
            if (sure) {
                getStyleClass().add("pd-danger");
            }
        });
    }

    private void remove() {
        var picked = model.pickedProperty().get();
        if (picked != null) {
            var _ = server.delete(master.id(picked))
                    .whenCompleteAsync(
                            (nothing, failure) -> {
                                if (failure != null) {
                                    setup.toasts().refuse(setup.failures().sentence(failure));
                                }
                                model.load();
                            },
                            setup.fx());
        }
    }
}
