package io.paidan.desktop.notice;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Popover;
import io.paidan.desktop.platform.Shortcuts;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A bell with the number of unread notices; a click opens them. */
public final class NoticeBell extends StackPane implements AutoCloseable {

    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final NoticesViewModel model;
    private final Texts texts;
    private final Button bell = new Button();
    private final VBox rows = new VBox();
    private final Popover popover;

    public NoticeBell(NoticesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("notice-bell");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        var count = Labels.of("", "pd-11", "bell-count");
        count.setMouseTransparent(true);
        setAlignment(count, Pos.TOP_RIGHT);
        getChildren().addAll(bell(), count);
        popover = new Popover(this, list());
        model.unreadProperty().subscribe(unread -> {
            var some = !unread.isEmpty();
            count.setText(unread.size() > 99 ? "99+" : String.valueOf(unread.size()));
            count.setVisible(some);
            bell.pseudoClassStateChanged(UNREAD, some);
            fill();
        });
        model.readProperty().subscribe(this::fill);
    }

    private Button bell() {
        var icon = new Region();
        icon.getStyleClass().addAll("pd-icon", "icon-bell");
        bell.setId("bell");
        bell.setGraphic(icon);
        bell.getStyleClass().add("pd-quiet");
        var tip = new Tooltip();
        tip.textProperty().bind(texts.bind("notice.bell"));
        bell.setTooltip(tip);
        bell.setOnAction(event -> toggle());
        return bell;
    }

    /** Opens the notices, the keyboard on the newest, or closes them. */
    private void toggle() {
        fill();
        popover.toggle();
        if (popover.isShowing()) {
            rows.getChildren().getFirst().requestFocus();
            model.recall();
        }
    }

    private Node list() {
        var all = new Button();
        all.setId("notices-read");
        all.getStyleClass().add("pd-quiet");
        all.textProperty().bind(texts.bind("notice.readAll"));
        all.setOnAction(event -> model.readAll());
        all.visibleProperty().bind(model.unreadProperty().map(unread -> !unread.isEmpty()));
        var head = new HBox(Labels.of(texts.bind("notice.title"), "pd-strong"), Labels.gap(), all);
        head.setAlignment(Pos.CENTER_LEFT);
        rows.getStyleClass().add("notice-rows");
        var scroll = new Scroll(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var card = new VBox(head, scroll);
        card.setId("notices");
        card.getStyleClass().addAll("pd-card", "notice-list");
        return card;
    }

    private void fill() {
        var lines = model.lines();
        var focused = rows.getChildren().stream().filter(Node::isFocused).findFirst();
        rows.getChildren()
                .setAll(
                        lines.isEmpty()
                                ? List.of(none())
                                : lines.stream().map(this::row).toList());
        focused.ifPresent(row -> focus(row.getUserData()));
    }

    /** @param notice null when the keyboard was on the word that there is none */
    private void focus(@Nullable Object notice) {
        rows.getChildren().stream()
                .filter(row -> Objects.equals(row.getUserData(), notice))
                .findFirst()
                .orElseGet(rows.getChildren()::getFirst)
                .requestFocus();
    }

    private Node none() {
        return Labels.of(texts.get("notice.none"), "pd-ink-3", "notice-none");
    }

    private Node row(NoticesViewModel.Line line) {
        var subject =
                line.read() ? Labels.wrapped(line.subject(), "pd-ink-3") : Labels.wrapped(line.subject(), "pd-strong");
        var when = Labels.of(line.when(), "pd-12", "pd-ink-3");
        when.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(subject, Labels.gap(), when);
        head.getStyleClass().add("notice-head");
        var row = new VBox(head, Labels.wrapped(line.body(), "pd-12", line.read() ? "pd-ink-3" : "pd-ink-2"));
        row.getStyleClass().add("notice-row");
        row.setUserData(line.id());
        row.pseudoClassStateChanged(URGENT, line.urgent() && !line.read());
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(line.read() ? texts.get("notice.wasRead", line.subject()) : line.subject());
        row.setOnMouseClicked(event -> open(line));
        row.setOnKeyPressed(
                new Shortcuts().plain(KeyCode.ENTER, () -> open(line)).plain(KeyCode.SPACE, () -> open(line))::handle);
        return row;
    }

    private void open(NoticesViewModel.Line line) {
        popover.hide();
        model.open(line.id());
    }

    /** As high as its lines are at the width it has. */
    private static final class Scroll extends ScrollPane {

        Scroll(Node content) {
            super(content);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return width < 0
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + getContent().prefHeight(width) + snappedBottomInset();
        }
    }

    @Override
    public void close() {
        popover.hide();
    }
}
