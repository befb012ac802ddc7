package io.paidan.desktop.sla;

import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.Master;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import javafx.scene.control.Button;

/** Takes the record in the form out; the server says why when something still needs it. */
final class RemoveButton<R> extends Button {

    private final MasterViewModel<R, ?> model;
    private final Master<R, ?> master;
    private final Resource<R> server;
    private final SetupContext setup;

    RemoveButton(MasterViewModel<R, ?> model, Master<R, ?> master, Resource<R> server, SetupContext setup) {
        this.model = model;
        this.master = master;
        this.server = server;
        this.setup = setup;
        setId("sla-remove");
        textProperty().bind(setup.texts().bind("sla.remove"));
        disableProperty().bind(model.freshProperty());
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> model.leave(this::remove));
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
