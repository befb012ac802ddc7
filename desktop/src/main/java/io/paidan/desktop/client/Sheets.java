package io.paidan.desktop.client;

import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Masters and orders as files, and files on their way in. Futures end as those of {@link ApiClient}. */
public final class Sheets {

    private static final String IMPORTS = "/api/imports/";

    private final HttpExchange http;

    Sheets(HttpExchange http) {
        this.http = http;
    }

    /** Brings all records of a kind into a file here. */
    public CompletableFuture<Path> write(SheetKind kind, SheetFormat format, Path file) {
        return http.download("/api/sheets/%s?format=%s".formatted(kind, format), file);
    }

    /** Sends a file; the server begins to check it. */
    public CompletableFuture<ImportJob> send(UUID id, SheetKind kind, Path file) {
        var name = URLEncoder.encode(String.valueOf(file.getFileName()), StandardCharsets.UTF_8);
        try {
            return http.upload(IMPORTS + "%s?kind=%s&name=%s".formatted(id, kind, name), file, ImportJob.class);
        } catch (IOException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
    }

    public CompletableFuture<ImportJob> get(UUID id) {
        return http.get(IMPORTS + id, ImportJob.class);
    }

    /** Has the good rows of a checked file saved. */
    public CompletableFuture<ImportJob> start(UUID id) {
        return http.post(IMPORTS + id + "/start", Map.of(), ImportJob.class);
    }

    public CompletableFuture<ImportJob> cancel(UUID id) {
        return http.post(IMPORTS + id + "/cancel", Map.of(), ImportJob.class);
    }

    /** Brings the rows that cannot be saved into a file here. */
    public CompletableFuture<Path> writeBadRows(UUID id, Path file) {
        return http.download(IMPORTS + id + "/bad-rows", file);
    }
}
