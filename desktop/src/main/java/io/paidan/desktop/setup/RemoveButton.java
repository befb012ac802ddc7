package io.paidan.desktop.setup;

import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.SureButton;
import java.util.function.Function;

/** Takes the record in the form out, at the second click. The server says why when something still needs it. */
public final class RemoveButton<R> extends SureButton {

    private final MasterViewModel<R, ?> model;
    private final Function<R, String> address;
    private final Resource<R> server;
    private final SetupContext setup;

    /**
     * @param key of what the button says
     * @param questionKey of what it asks then
     * @param address of a record at the server: its id, and the version that is seen where the server asks for it
     */
    public RemoveButton(
            String key,
            String questionKey,
            MasterViewModel<R, ?> model,
            Function<R, String> address,
            Resource<R> server,
            SetupContext setup) {
        super("setup-remove", setup.texts().bind(key), setup.texts().bind(questionKey));
        this.model = model;
        this.address = address;
        this.server = server;
        this.setup = setup;
        disableProperty().bind(model.freshProperty());
        onSure(() -> model.leave(this::remove));
        model.pickedProperty().subscribe(picked -> askAnew());
    }

    private void remove() {
        var picked = model.pickedProperty().get();
        if (picked != null) {
            var _ = server.delete(address.apply(picked))
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
