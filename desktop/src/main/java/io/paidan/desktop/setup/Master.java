package io.paidan.desktop.setup;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One kind of master record, such as users: how its records are read, made and changed.
 *
 * @param <R> a record as the server has it; two states of the same thing share their id
 * @param <S> what is sent to make or change one
 */
public interface Master<R, S> {

    /** All of them, the deactivated ones too, in the order of the screen. */
    CompletableFuture<List<R>> list();

    /** True where there is one record and never another: it is shown without a list. */
    default boolean isOnlyOne() {
        return false;
    }

    /** How many records the server tells of at once. Where there may be more of them, it does the searching. */
    default int mostListed() {
        return Integer.MAX_VALUE;
    }

    /** Those that have all these words, at most {@link #mostListed}; without a limit all of them. */
    default CompletableFuture<List<R>> search(String words) {
        return list();
    }

    /** One of those the server did not tell of, where it does the searching; empty elsewhere. */
    default CompletableFuture<Optional<R>> find(String id) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /**
     * Makes the record, or changes it if it still is as it was; gives it as the server has it now.
     *
     * @param original as it was read, or {@link #blank}
     */
    CompletableFuture<R> save(R original, S command);

    /** What the user has to know before this is saved, as it cannot be undone; empty when there is nothing to ask. */
    default CompletableFuture<Optional<String>> question(R original, S command) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** What is to be done now that this is saved; empty when nothing is. */
    default Optional<String> aftermath(R saved) {
        return Optional.empty();
    }

    /** The whole record, where the list tells less of it. */
    default CompletableFuture<R> open(R record) {
        return CompletableFuture.completedFuture(record);
    }

    /** A new one to fill in; empty where records are only ever changed. */
    default Optional<R> blank() {
        return Optional.empty();
    }

    /** As the server writes it in its paths. */
    String id(R record);

    /** What people call it, in their language. */
    String name(R record);

    /** False for one that others set up, which is only shown. */
    default boolean mayChange(R record) {
        return true;
    }

    /** False for one that is kept only because old records speak of it. */
    default boolean isActive(R record) {
        return true;
    }
}
