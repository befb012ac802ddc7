package io.paidan.desktop.audit;

import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.desktop.setup.SetupContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Has the server verify every chain piece by piece, until one is broken or somebody has seen enough. */
final class ChainCheck {

    private final SetupContext setup;
    private final AuditWords words;
    private final Queue<AuditChainSummary> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Supplier<String> said = () -> "";
    private int chains;
    private long length;
    private long verifiedBefore;
    private long verified;
    private int run;

    ChainCheck(SetupContext setup, AuditWords words) {
        this.setup = setup;
        this.words = words;
        setup.texts().localeProperty().subscribe((before, after) -> message.set(said.get()));
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** True when a line was found that is not as it was. */
    ReadOnlyBooleanProperty brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How far it is, or what came out; empty before the first time. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void start() {
        if (running.get()) {
            return;
        }
        run++;
        var mine = run;
        running.set(true);
        broken.set(false);
        progress.set(0);
        verifiedBefore = 0;
        verified = 0;
        waiting.clear();
        say(() -> setup.texts().get("audit.begins"));
        var _ = setup.api()
                .resource(AuditLogPage.PATH + "/chains", AuditChainSummary.class)
                .list()
                .whenCompleteAsync((found, failure) -> begin(mine, found, failure), setup.fx());
    }

    void cancel() {
        if (running.get()) {
            run++;
            end(() -> setup.texts().get("audit.stopped", verified));
        }
    }

    private void begin(int mine, @Nullable List<AuditChainSummary> found, @Nullable Throwable failure) {
        if (mine != run) {
            return;
        }
        if (found == null) {
            fail(failure);
            return;
        }
        waiting.addAll(found);
        chains = found.size();
        length = found.stream().mapToLong(AuditChainSummary::length).sum();
        nextChain(mine);
    }

    private void nextChain(int mine) {
        verifiedBefore = verified;
        var chain = waiting.poll();
        if (chain == null) {
            progress.set(1);
            end(() -> setup.texts().get("audit.whole", verified, chains));
        } else {
            verify(mine, chain.region(), 0);
        }
    }

    private void verify(int mine, String region, long after) {
        var below =
                "verification?region=%s&after=%d".formatted(URLEncoder.encode(region, StandardCharsets.UTF_8), after);
        var _ = setup.api()
                .resource(AuditLogPage.PATH, ChainPiece.class)
                .get(below)
                .whenCompleteAsync((piece, failure) -> follow(mine, piece, failure), setup.fx());
    }

    private void follow(int mine, @Nullable ChainPiece piece, @Nullable Throwable failure) {
        if (mine != run) {
            return;
        }
        if (piece == null) {
            fail(failure);
            return;
        }
        verified = verifiedBefore + piece.verified();
        progress.set(length == 0 ? 0 : Math.min(1, (double) verified / length));
        if (piece.fault() != null) {
            broken.set(true);
            end(() -> broken(piece));
        } else if (piece.isEnd()) {
            nextChain(mine);
        } else {
            say(() -> setup.texts().get("audit.running", words.region(piece.region()), verified, length));
            verify(mine, piece.region(), piece.verified());
        }
    }

    /** The first line that is not as it was. */
    private String broken(ChainPiece piece) {
        var at = piece.at();
        return setup.texts()
                .get(
                        "audit.fault." + piece.fault(),
                        words.region(piece.region()),
                        piece.brokenAt(),
                        at == null ? "" : words.when(at),
                        words.erasable(piece.by()));
    }

    private void fail(@Nullable Throwable failure) {
        end(() -> setup.failures().sentence(Objects.requireNonNull(failure)));
    }

    private void end(Supplier<String> sentence) {
        running.set(false);
        say(sentence);
    }

    /** Said anew when the language changes. */
    private void say(Supplier<String> sentence) {
        said = sentence;
        message.set(sentence.get());
    }
}
