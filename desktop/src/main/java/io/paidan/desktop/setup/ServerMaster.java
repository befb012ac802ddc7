package io.paidan.desktop.setup;

import io.paidan.desktop.client.Resource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A {@link Master} whose records are all that one resource of the server lists, each saved under its own id. */
public interface ServerMaster<R, S> extends Master<R, S> {

    Resource<R> server();

    @Override
    default CompletableFuture<List<R>> list() {
        return server().list();
    }

    @Override
    default CompletableFuture<R> save(R original, S command) {
        return server().save(id(original), command);
    }
}
