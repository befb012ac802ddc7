package io.paidan.desktop.sheet;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.Backoff;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerAwayException;
import io.paidan.desktop.client.Sheets;
import io.paidan.desktop.setup.SetupContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which sheet is meant, and the file that is on its way in. */
final class SheetViewModel implements AutoCloseable {

    private static final Duration ASK_EVERY = Duration.ofMillis(300);

    private final Sheets server;
    private final SetupContext setup;
    private final ObservableList<SheetKind> kinds = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<SheetKind>> hidden = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable SheetKind> kind = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportJob> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable ImportJob lost;
    private boolean closed;

    SheetViewModel(Sheets server, SetupContext setup) {
        this.server = server;
        this.setup = setup;
    }

    /** What the user may export. */
    ObservableList<SheetKind> kinds() {
        return kinds;
    }

    /** What there is besides, for others. */
    ReadOnlyObjectProperty<List<SheetKind>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SheetKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** The import in hand; null when there is none. */
    ReadOnlyObjectProperty<@Nullable ImportJob> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** True while a file is sent or fetched. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Offers what the rights of the moment allow, and goes on with an import that a new session has to ask for. */
    void offer() {
        var goingOn = lost;
        lost = null;
        if (goingOn != null && job.get() == null) {
            kind.set(goingOn.kind());
            show(goingOn);
        }
        var offered = Arrays.stream(SheetKind.values())
                .filter(each -> setup.rights().get().granted().contains(each.toExport()))
                .toList();
        if (!kinds.equals(offered)) {
            kinds.setAll(offered);
        }
        hidden.set(Arrays.stream(SheetKind.values())
                .filter(each -> !offered.contains(each))
                .toList());
        if (kind.get() == null && !offered.isEmpty()) {
            choose(offered.getFirst());
        }
    }

    /** Another sheet; an import that is not over goes on and stays in sight. */
    void choose(SheetKind chosen) {
        var running = job.get();
        if (running != null && running.phase().isRunning()) {
            kind.set(running.kind());
            return;
        }
        if (chosen != kind.get()) {
            job.set(null);
            kind.set(chosen);
        }
    }

    boolean mayImport() {
        var chosen = kind.get();
        return chosen != null && setup.rights().get().granted().contains(chosen.toImport());
    }

    void export(SheetFormat format, Path file) {
        var chosen = kind.get();
        if (chosen != null) {
            tell(server.write(chosen, format, file));
        }
    }

    void saveBadRows(Path file) {
        var checked = job.get();
        if (checked != null) {
            tell(server.writeBadRows(checked.id(), file));
        }
    }

    /** Sends a file to be checked. */
    void send(Path file) {
        var chosen = kind.get();
        if (chosen != null) {
            job.set(null);
            follow(server.send(UuidCreator.getTimeOrderedEpoch(), chosen, file));
        }
    }

    /** Saves the good rows. */
    void start() {
        var checked = job.get();
        if (checked != null && checked.phase() == ImportPhase.CHECKED) {
            follow(server.start(checked.id()));
        }
    }

    /** Stops an import that runs; puts one that does not out of sight. */
    void leaveJob() {
        var current = job.get();
        if (current != null && current.phase().isRunning()) {
            var _ = server.cancel(current.id()).whenCompleteAsync(this::cancelled, setup.fx());
        } else {
            job.set(null);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void tell(CompletableFuture<Path> written) {
        busy.set(true);
        var _ = written.whenCompleteAsync(
                (file, failure) -> {
                    busy.set(false);
                    if (file != null) {
                        setup.toasts().tell(setup.texts().get("sheet.written", file.getFileName()));
                    } else if (failure != null) {
                        setup.toasts().refuse(setup.failures().sentence(failure));
                    }
                },
                setup.fx());
    }

    private void follow(CompletableFuture<ImportJob> reply) {
        busy.set(true);
        var _ = reply.whenCompleteAsync(
                (told, failure) -> {
                    busy.set(false);
                    if (told != null) {
                        show(told);
                    } else if (failure != null) {
                        setup.toasts().refuse(setup.failures().sentence(failure));
                    }
                },
                setup.fx());
    }

    private void show(ImportJob told) {
        job.set(told);
        if (told.phase().isRunning()) {
            ask(told, ASK_EVERY, 0);
        }
    }

    /** What it has come to is shown when it is asked for next, as long as it is asked for. */
    private void cancelled(@Nullable ImportJob told, @Nullable Throwable failure) {
        if (failure != null) {
            setup.toasts().refuse(setup.failures().sentence(failure));
        }
    }

    /** A server that is away for a while is asked again; what it refuses once it refuses always. */
    private void ask(ImportJob known, Duration wait, int failures) {
        var later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, setup.fx());
        later.execute(() -> {
            if (!closed) {
                var _ = server.get(known.id())
                        .whenCompleteAsync((told, failure) -> hear(known, told, failure, failures), setup.fx());
            }
        });
    }

    private void hear(ImportJob known, @Nullable ImportJob told, @Nullable Throwable failure, int failures) {
        if (told != null) {
            show(told);
        } else if (failure != null && FailureTexts.cause(failure) instanceof ServerAwayException) {
            ask(known, Backoff.USUAL.after(failures + 1), failures + 1);
        } else if (failure != null) {
            setup.toasts().refuse(setup.failures().sentence(failure));
            lose(known, failure);
        }
    }

    /** Where the session has ended the import goes on, and is asked for when somebody is back; else it is put away. */
    private void lose(ImportJob known, Throwable failure) {
        var isSignedOut = FailureTexts.cause(failure) instanceof ApiException refusal
                && refusal.code() == ProblemCode.SIGN_IN_REQUIRED;
        lost = isSignedOut ? known : null;
        job.set(null);
    }
}
