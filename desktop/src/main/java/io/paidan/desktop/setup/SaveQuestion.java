package io.paidan.desktop.setup;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What saving would come to, where it cannot be undone: the first click asks, the second one saves. */
final class SaveQuestion<R, S> {

    /** Either what was saved or what has to be asked before. */
    record Reply<R>(@Nullable R saved, String question) {}

    private final Master<R, S> master;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private @Nullable S about;

    SaveQuestion(Master<R, S> master) {
        this.master = master;
    }

    /** Empty while nothing is asked. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void ask(String question) {
        words.set(question);
    }

    void forget() {
        words.set("");
    }

    /** Saves, if that is what was asked or there is nothing to ask. */
    CompletableFuture<Reply<R>> save(R original, S command) {
        var isAnswered = !words.get().isEmpty() && command.equals(about);
        forget();
        about = command;
        return isAnswered
                ? send(original, command)
                : master.question(original, command)
                        .thenCompose(question -> question.map(asked -> new Reply<R>(null, asked))
                                .map(CompletableFuture::completedFuture)
                                .orElseGet(() -> send(original, command)));
    }

    private CompletableFuture<Reply<R>> send(R original, S command) {
        return master.save(original, command).thenApply(saved -> new Reply<>(saved, ""));
    }
}
