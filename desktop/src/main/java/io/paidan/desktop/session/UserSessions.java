package io.paidan.desktop.session;

import io.paidan.contract.session.SessionSummary;
import io.paidan.contract.session.UserDetails;
import io.paidan.desktop.client.Sessions;
import io.paidan.desktop.setup.SetupContext;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Where the user in the form is signed in, and ending that. */
final class UserSessions {

    private final ObservableValue<@Nullable UserDetails> user;
    private final Sessions server;
    private final SetupContext setup;
    private final ReadOnlyObjectWrapper<List<SessionSummary>> open = new ReadOnlyObjectWrapper<>(List.of());

    UserSessions(ObservableValue<@Nullable UserDetails> user, Sessions server, SetupContext setup) {
        this.user = user;
        this.server = server;
        this.setup = setup;
        user.subscribe(now -> read());
    }

    ReadOnlyObjectProperty<List<SessionSummary>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Ends all of them but the one this console uses. */
    void endAll() {
        var ending = SessionSummary.others(open.get());
        var _ = server.end(ending)
                .whenCompleteAsync(
                        (nothing, failure) -> {
                            if (failure != null) {
                                setup.toasts().refuse(setup.failures().sentence(failure));
                            } else {
                                setup.toasts().tell(setup.texts().get("session.ended", ending.size()));
                            }
                            read();
                        },
                        setup.fx());
    }

    private void read() {
        open.set(List.of());
        var of = user.getValue();
        if (of == null || of.version() == 0) {
            return;
        }
        var _ = server.list(of.id())
                .whenCompleteAsync(
                        (sessions, failure) -> {
                            if (sessions != null && Objects.equals(user.getValue(), of)) {
                                open.set(sessions);
                            } else if (failure != null) {
                                setup.toasts().refuse(setup.failures().sentence(failure));
                            }
                        },
                        setup.fx());
    }
}
