package io.paidan.desktop.shell;

import io.paidan.contract.session.SessionSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.KeyboardStays;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the user where he is signed in, a line each, with a button that signs him out there. */
public final class OwnSessionsView extends AskingView {

    private final OwnSessionsViewModel model;
    private final Texts texts;
    private final Clockface clockface;
    private final InstantSource clock;
    private final VBox rows = new VBox();
    private final ScrollPane list = new ScrollPane(rows);

    /** @param close what happens when he has seen enough */
    public OwnSessionsView(
            OwnSessionsViewModel model, Texts texts, Clockface clockface, InstantSource clock, Runnable close) {
        super(model, texts, close);
        this.model = model;
        this.texts = texts;
        this.clockface = clockface;
        this.clock = clock;
        setId("own-sessions");
        list.setFitToWidth(true);
        list.prefHeightProperty().bind(rows.heightProperty());
        list.getStyleClass().add("own-sessions");
        rows.getStyleClass().add("own-sessions-rows");
        ask("sessions", "shell.sessions", "shell.sessionsHint", "shell.signOutElsewhere", "shell.close", list);
        model.openProperty().subscribe(this::fill);
        texts.localeProperty()
                .subscribe((before, after) -> fill(model.openProperty().get()));
    }

    @Override
    public void startTyping() {
        list.requestFocus();
    }

    private void fill(List<SessionSummary> sessions) {
        rows.getChildren()
                .setAll(sessions.stream()
                        .map(session -> row(session, clock.instant()))
                        .toList());
    }

    private Node row(SessionSummary session, Instant now) {
        var device = Labels.of(
                session.device().isEmpty() ? texts.get("shell.sessionUnknown") : session.device(), "pd-strong");
        var times = Labels.of(
                texts.get(
                        "shell.sessionTimes",
                        session.address(),
                        clockface.timeOrDay(session.createdAt(), now),
                        clockface.timeOrDay(session.lastUsedAt(), now)),
                "pd-12",
                "pd-ink-2");
        var facts = new VBox(device, times);
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        Tooltip.install(facts, new Tooltip(session.device()));
        var row = new HBox(facts, session.current() ? mark() : out(session));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("own-session");
        return row;
    }

    private Node mark() {
        var mark = Labels.of(texts.get("shell.sessionHere"), "pd-green", "pd-strong");
        mark.setId("session-here");
        mark.setMinWidth(USE_PREF_SIZE);
        return mark;
    }

    private Node out(SessionSummary session) {
        var out = new Button(texts.get("shell.signOut"));
        out.setId("session-end-" + session.id());
        out.setMinWidth(USE_PREF_SIZE);
        KeyboardStays.at(out);
        out.disableProperty().bind(model.busyProperty());
        out.setOnAction(event -> model.end(session));
        return out;
    }
}
