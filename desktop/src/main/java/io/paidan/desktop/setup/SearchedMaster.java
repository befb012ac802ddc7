package io.paidan.desktop.setup;

import io.paidan.desktop.client.Resource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A {@link ServerMaster} of which there are more than a console reads: the server looks through them. */
public interface SearchedMaster<R, S> extends ServerMaster<R, S> {

    /** Of so many at most the server tells. */
    @Override
    int mostListed();

    @Override
    default CompletableFuture<List<R>> search(String words) {
        return search(server(), words);
    }

    @Override
    default CompletableFuture<Optional<R>> find(String id) {
        return server().get(id).thenApply(Optional::of);
    }

    /** The first of those with all these words. */
    static <R> CompletableFuture<List<R>> search(Resource<R> server, String words) {
        return server.list("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
