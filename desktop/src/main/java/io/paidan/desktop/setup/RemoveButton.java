package io.paidan.desktop.setup;

import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.SureButton;

/** Takes the record in the form out, at the second click. The server says why when something still needs it. */
public final class RemoveButton<R> extends SureButton {

    private final MasterViewModel<R, ?> model;
    private final Master<R, ?> master;
    private final Resource<R> server;
    private final SetupContext setup;

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
        super("setup-remove", setup.texts().bind(key), setup.texts().bind(questionKey));
        this.model = model;
        this.master = master;
        this.server = server;
        this.setup = setup;
        disableProperty().bind(model.freshProperty());
        onSure(() -> model.leave(this::remove));
        model.pickedProperty().subscribe(picked -> askAnew());
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
