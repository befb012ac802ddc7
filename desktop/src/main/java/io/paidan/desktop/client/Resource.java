package io.paidan.desktop.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The records of one kind, which the server keeps under one path. Futures end as those of {@link ApiClient}.
 *
 * @param <R> a record
 */
public final class Resource<R> {

    private final HttpExchange http;
    private final String path;
    private final Class<R> type;

    Resource(HttpExchange http, String path, Class<R> type) {
        this.http = http;
        this.path = path;
        this.type = type;
    }

    public CompletableFuture<List<R>> list() {
        return http.list(path, type);
    }

    /** @param query such as {@code from=2026-03-21T00:00:00Z}, already encoded */
    public CompletableFuture<List<R>> list(String query) {
        return http.list(path + "?" + query, type);
    }

    /** @param below such as an id, or an id and what is kept below it */
    public CompletableFuture<R> get(String below) {
        return http.get(path + "/" + below, type);
    }

    /** Makes the record of this id, or changes it. */
    public CompletableFuture<R> save(String below, Object command) {
        return http.put(path + "/" + below, command, type);
    }

    /** Makes a record whose id the command holds, or acts on one: {@code <id>/unlock}. */
    public CompletableFuture<R> post(String below, Object command) {
        return http.post(below.isEmpty() ? path : path + "/" + below, command, type);
    }

    public CompletableFuture<Void> delete(String below) {
        return http.delete(path + "/" + below);
    }
}
